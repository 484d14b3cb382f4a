#pragma once

#include <string>
#include <string_view>

namespace retort::inline v1 {

/// Appends the name of a class in words: "CreateCustomers" gives "create customers", "AddHTTPLog" "add HTTP log". Adds
/// at most twice as many characters as the name has.
void append_class_words(std::string& text, std::string_view class_name);

}  // namespace retort::inline v1
