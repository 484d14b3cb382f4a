#pragma once

#include <string>
#include <string_view>

namespace retort::inline v1 {

/// Whether a token of SqlScanner is a string: '…', E'…' or $tag$…$tag$, closed or not.
bool is_sql_string(std::string_view token);

/// What the server reads in a string. Escapes other than quotes and backslashes stay as they are.
std::string content_of(std::string_view sql_string);

/// A string with that content, in the dollar quotes of `like` where it has some, in single quotes otherwise.
std::string sql_string_of(std::string_view content, std::string_view like);

}  // namespace retort::inline v1
