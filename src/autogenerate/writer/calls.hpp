#pragma once

#include "autogenerate/writer/code.hpp"

#include <retort/operation.hpp>

#include <string_view>
#include <vector>

namespace retort::inline v1::writer {

/// The calls whose recording gives the operation, most often one; none for what changes nothing. Throws Unwritable.
std::vector<Code> calls_of(const Operation& operation, const CompileContext& target);

/// Text as comments, each line within the margins: `// …`.
std::vector<std::string> comment_lines(std::string_view text, const Margins& margins);

}  // namespace retort::inline v1::writer
