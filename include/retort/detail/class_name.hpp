#pragma once

#include <array>
#include <string_view>

namespace retort::inline v1::detail {

/// What the compiler calls this function, which tells the name of T: "… [with T = {anonymous}::CreateCustomers]".
template <class T>
constexpr std::string_view signature_with() noexcept {
  return __PRETTY_FUNCTION__;
}

/// The name at the end of such a text, without its namespaces.
constexpr std::string_view last_name(std::string_view signature) noexcept {
  std::string_view name = signature.substr(0, signature.find_last_of(']'));
  name = name.substr(name.rfind("T = ") + 4);
  name = name.substr(0, name.find(';'));
  const std::size_t colon = name.rfind("::");
  return colon == std::string_view::npos ? name : name.substr(colon + 2);
}

template <class T>
constexpr auto class_name_text() noexcept {
  constexpr std::string_view name = last_name(signature_with<T>());
  std::array<char, name.size() + 1> text{};
  for (std::size_t i = 0; i < name.size(); ++i) text[i] = name[i];
  return text;
}

template <class T>
inline constexpr auto class_name_array = class_name_text<T>();

/// The name of a class, without its namespaces.
template <class T>
inline constexpr const char* class_name = class_name_array<T>.data();

}  // namespace retort::inline v1::detail
