#pragma once

#include <retort/model/objects/attributes.hpp>

#include <string>

namespace retort::inline v1::objects {

struct Schema {
  std::string name{};
  Attributes attributes{};
  bool operator==(const Schema&) const = default;
};

struct Extension {
  std::string name{};
  std::string schema{};   ///< empty: the extension's own, or the first of the search path
  std::string version{};  ///< empty: the server's default
  bool cascade = false;   ///< what it needs is created too
  Attributes attributes{};
  bool operator==(const Extension&) const = default;
};

}  // namespace retort::inline v1::objects
