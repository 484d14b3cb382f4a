#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace retort::inline v1::postgres {

/// The elements of an array of one dimension as the server writes it: `{a,"b c",NULL}`. NULL becomes an empty text.
std::vector<std::string> parse_array(std::string_view text);

/// Numbers of an array or of the server's int2vector and oidvector: `{1,2}`, `1 2`.
std::vector<long long> parse_numbers(std::string_view text);

/// A trigger's arguments, each of which ends with a zero byte, in hexadecimal digits: `6100` is one, `a`.
std::vector<std::string> parse_trigger_arguments(std::string_view hexadecimal);

}  // namespace retort::inline v1::postgres
