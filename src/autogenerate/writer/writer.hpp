#pragma once

#include "autogenerate/writer/code.hpp"

#include <retort/operation.hpp>

#include <string>
#include <vector>

namespace retort::inline v1 {

/// An operation as it stands in a migration, with what its reader has to know.
struct RemarkedOperation {
  Operation operation{};
  std::string remark{};  ///< becomes a comment above it
};

struct WriterOptions {
  CompileContext target{};  ///< whose SQL stands for what the DSL has no words for
  writer::Margins margins{};
};

/// Statements of C++, and how many of them are SQL because there are no words for what they do.
struct WrittenOperations {
  std::string text{};  ///< lines with their indentation
  int raw_statements = 0;
};

/// The body of upgrade() or downgrade() whose recording gives these operations. What an operation only remembers of
/// what `was` there is left out where no option says it. Throws UnsupportedOperation for what neither the DSL nor the
/// dialect can say.
WrittenOperations write(const std::vector<RemarkedOperation>& operations, const WriterOptions& options);

}  // namespace retort::inline v1
