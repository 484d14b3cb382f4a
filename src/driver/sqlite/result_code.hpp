#pragma once

#include <string>

namespace retort::inline v1::sqlite {

/// "SQLITE_CONSTRAINT_UNIQUE" for an extended result code. A newer SQLite's unknown code has its basic code's name.
std::string result_code_name(int code);

}  // namespace retort::inline v1::sqlite
