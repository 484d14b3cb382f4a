#pragma once

#include <retort/operation.hpp>

#include <iosfwd>
#include <string>
#include <vector>

namespace golden {

/// Operations, what each dialect makes of them (tests/golden/ddl/<name>.sql) and what has to be there before they run.
struct DdlCase {
  struct Setup {
    std::string postgresql{};
    std::string sqlite{};
  };

  std::string name{};  ///< "<operation>/<case>"
  retort::OperationList operations{};
  Setup setup{};
  int postgres_version = 150000;
};

std::ostream& operator<<(std::ostream& stream, const DdlCase& ddl_case);

using DdlCases = std::vector<DdlCase>;

DdlCases create_table_cases();
DdlCases type_cases();
DdlCases constraint_cases();
DdlCases alter_table_cases();
DdlCases index_cases();
DdlCases data_cases();

/// All of them.
const DdlCases& ddl_cases();

/// The same setup for both dialects.
inline DdlCase::Setup setup(const std::string& sql) { return {.postgresql = sql, .sqlite = sql}; }

/// A case of one operation.
template <class Node>
DdlCase ddl_case(std::string name, Node node, DdlCase::Setup setup = {}, int postgres_version = 150000) {
  DdlCase result{.name = std::move(name), .setup = std::move(setup), .postgres_version = postgres_version};
  result.operations.push_back({.node = std::move(node)});
  return result;
}

}  // namespace golden
