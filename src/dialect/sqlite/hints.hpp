#pragma once

#include <retort/error.hpp>

#include <string_view>

namespace retort::inline v1 {

/// What to do about an error, judged by its result code's name and, where SQLite has no code of its own for it, by the
/// words of its message; empty when there is nothing to add, and when the connection has given advice of its own.
std::string_view sqlite_hint(const ErrorDetails& error);

}  // namespace retort::inline v1
