#pragma once

#include <retort/core/qualified_name.hpp>
#include <retort/dsl/objects/words.hpp>
#include <retort/model/objects/attributes.hpp>

#include <map>
#include <string>
#include <vector>

// What happens of itself: triggers, event triggers, rules and row security policies.
namespace retort::inline v1::objects {

struct Trigger {
  std::string name{};
  QualifiedName table{};
  dsl::trigger_time time = dsl::trigger_time::before;
  std::vector<std::string> events{};   ///< INSERT, UPDATE, DELETE, TRUNCATE
  std::vector<std::string> columns{};  ///< UPDATE of these alone
  bool for_each_row = false;
  std::string when{};
  QualifiedName function{};
  std::vector<std::string> arguments{};
  std::map<std::string, std::string, std::less<>> bodies{};  ///< dialect → statements, where triggers hold them
  bool is_constraint = false;
  bool deferrable = false;
  bool initially_deferred = false;
  QualifiedName referenced_table{};
  std::string old_table{};
  std::string new_table{};
  bool temporary = false;  ///< SQLite's
  dsl::firing firing = dsl::firing::origin;
  Attributes attributes{};
  bool operator==(const Trigger&) const = default;
};

struct EventTrigger {
  std::string name{};
  std::string event{};  ///< ddl_command_start, ddl_command_end, table_rewrite, sql_drop, login
  std::vector<std::string> tags{};
  QualifiedName function{};
  dsl::firing firing = dsl::firing::origin;
  Attributes attributes{};
  bool operator==(const EventTrigger&) const = default;
};

struct Rule {
  std::string name{};
  QualifiedName table{};
  dsl::command event = dsl::command::select;
  std::string where{};
  bool instead = false;
  std::vector<std::string> commands{};  ///< none: NOTHING
  dsl::firing firing = dsl::firing::origin;
  Attributes attributes{};
  bool operator==(const Rule&) const = default;
};

struct Policy {
  std::string name{};
  QualifiedName table{};
  bool restrictive = false;
  dsl::command command = dsl::command::all;
  std::vector<std::string> roles{};  ///< none: everyone
  std::string using_expression{};
  std::string with_check{};
  Attributes attributes{};
  bool operator==(const Policy&) const = default;
};

}  // namespace retort::inline v1::objects
