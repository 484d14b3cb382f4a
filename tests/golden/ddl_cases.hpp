#pragma once

#include <retort/op.hpp>
#include <retort/operation.hpp>

#include <iosfwd>
#include <string>
#include <string_view>
#include <utility>
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
  std::string_view stays{};  ///< what running it up and down does not take away, if anything
  std::string_view needs{};  ///< a query that is true where the server can run it

  DdlCase needing(std::string_view query) && {
    needs = query;
    return std::move(*this);
  }
  DdlCase leaving(std::string_view what) && {
    stays = what;
    return std::move(*this);
  }
};

std::ostream& operator<<(std::ostream& stream, const DdlCase& ddl_case);

using DdlCases = std::vector<DdlCase>;

DdlCases create_table_cases();
DdlCases type_cases();
DdlCases constraint_cases();
DdlCases alter_table_cases();
DdlCases index_cases();
DdlCases data_cases();
DdlCases column_cases();
DdlCases key_cases();
DdlCases index_option_cases();
DdlCases partition_cases();
DdlCases table_option_cases();
DdlCases batch_cases();
DdlCases name_cases();

/// All of them.
const DdlCases& ddl_cases();

/// Takes away what the cases make.
inline constexpr const char* clean_postgres =
    "DROP SCHEMA IF EXISTS sales CASCADE; DROP SCHEMA IF EXISTS \"Sales Dept\" CASCADE;"
    "DROP SCHEMA public CASCADE; CREATE SCHEMA public; DROP ACCESS METHOD IF EXISTS \"my method\" CASCADE";

/// The same setup for both dialects.
inline DdlCase::Setup setup(const std::string& sql) { return {.postgresql = sql, .sqlite = sql}; }

/// A case of one operation.
template <class Node>
DdlCase ddl_case(std::string name, Node node, DdlCase::Setup setup = {}, int postgres_version = 150000) {
  DdlCase result{.name = std::move(name), .setup = std::move(setup), .postgres_version = postgres_version};
  result.operations.push_back({.node = std::move(node)});
  return result;
}

/// A case of what a migration writes.
DdlCase written(std::string name, void (*migration)(retort::Op& op), DdlCase::Setup setup = {},
                int postgres_version = 150000);

}  // namespace golden
