#pragma once

#include <string>
#include <vector>

namespace retort::inline v1::objects {

/// Rights that roles have been given: `SELECT, UPDATE` to `reader`. "PUBLIC" stands for everyone.
struct Rights {
  std::vector<std::string> privileges{};
  std::vector<std::string> roles{};
  bool with_grant_option = false;
  bool operator==(const Rights&) const = default;
};

/// What every object has.
struct Attributes {
  std::string owner{};  ///< empty: whoever creates it
  std::string comment{};
  std::vector<Rights> rights{};  ///< that it is created with; what is read has them in Schema::privileges
  bool operator==(const Attributes&) const = default;
};

}  // namespace retort::inline v1::objects
