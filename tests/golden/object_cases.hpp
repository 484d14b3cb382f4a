#pragma once

#include "golden/ddl_cases.hpp"

#include <string>

namespace golden {

/// The setup of cases that SQLite refuses.
inline DdlCase::Setup on_postgres(const std::string& sql) { return {.postgresql = sql}; }

DdlCases enum_cases();
DdlCases foreign_cases();
DdlCases namespace_cases();
DdlCases operator_class_cases();
DdlCases reaction_cases();
DdlCases rights_cases();
DdlCases routine_cases();
DdlCases search_cases();
DdlCases sequence_cases();
DdlCases structured_type_cases();
DdlCases view_cases();

/// All of them: tests/golden/objects/<name>.sql.
const DdlCases& object_cases();

/// Roles that cases name; they outlive the databases and are dropped at the end.
inline constexpr const char* roles[] = {"retort_clerk", "retort_reader"};

}  // namespace golden
