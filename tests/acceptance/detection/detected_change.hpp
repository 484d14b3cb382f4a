#pragma once

#include <retort/diff.hpp>

#include <string>
#include <vector>

namespace retort_test {

/// Two schemas as SQL, and what the plan from the first to the second has to be.
struct DetectedChange {
  std::string name{};
  std::string before{};
  std::string after{};
  std::vector<std::string> says{};  ///< each is in the plan's statements, in this order
  std::vector<std::string> lacks{};
  std::vector<retort::Rename> renames{};
  std::string rows{};   ///< SQL that fills the first before it is changed
  std::string query{};  ///< whose answer says that they are still there
  std::string answer{};
  int since = 0;  ///< the oldest server that has it, as 150000
};

/// Two ways to write one schema, between which there is nothing to do.
struct SameMeaning {
  std::string name{};
  std::string first{};
  std::string second{};
};

std::vector<DetectedChange> postgres_changes();
std::vector<DetectedChange> postgres_object_changes();
std::vector<DetectedChange> postgres_privilege_changes();
std::vector<DetectedChange> postgres_class_changes();
/// To a tablespace that is there.
std::vector<DetectedChange> postgres_tablespace_changes(const std::string& place);
std::vector<SameMeaning> postgres_spellings();
std::vector<DetectedChange> sqlite_changes();
std::vector<SameMeaning> sqlite_spellings();

}  // namespace retort_test
