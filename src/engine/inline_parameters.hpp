#pragma once

#include <retort/sql/statement.hpp>

#include <string>

namespace retort::inline v1 {

class Dialect;

/// The statement with its parameters written into it as literals, for scripts. Placeholders inside quotes and comments
/// are text. Throws UnsupportedOperation for a value that has no literal.
std::string inline_parameters(const Statement& statement, const Dialect& dialect);

}  // namespace retort::inline v1
