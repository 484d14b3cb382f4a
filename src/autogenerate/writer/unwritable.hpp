#pragma once

#include <string>

namespace retort::inline v1::writer {

/// Thrown within the writer for what the DSL has no words for. It never leaves write(): such an operation is written
/// as the SQL that it comes to.
struct Unwritable {
  std::string what{};
};

}  // namespace retort::inline v1::writer
