#include "golden/object_cases.hpp"
#include "unit/autogenerate/writer/written_cases.hpp"
#include "unit/op/recording.hpp"

#include <retort/dialect/dialect.hpp>
#include <retort/error.hpp>

#include <iostream>
#include <map>
#include <set>
#include <string>

#include <gtest/gtest.h>

// What is written as C++, compiled and recorded again means the same.
namespace golden {
namespace {

std::map<std::string, const DdlCase*> cases_by_name() {
  std::map<std::string, const DdlCase*> cases;
  for (const DdlCases* all : {&ddl_cases(), &object_cases()}) {
    for (const DdlCase& ddl_case : *all) cases.emplace(ddl_case.name, &ddl_case);
  }
  return cases;
}

/// What a dialect makes of operations, or why it refuses.
std::string sql_of(const retort::OperationList& operations, std::string_view dialect, int version) {
  try {
    std::string text;
    const auto compiler = retort::find_dialect(dialect).compiler({.dialect = dialect, .server_version = version});
    for (const retort::Statement& statement : compiler->compile(operations)) text += statement.text + ";\n";
    return text;
  } catch (const retort::Error& error) {
    return error.details().message;
  }
}

/// Where other statements have the same effect: a constraint beside its column instead of behind it, ASC left out, the
/// attributes of a type one by one.
bool means_the_same(const std::string& name) {
  static const std::set<std::string> names{"add_column/unique", "add_column/check", "foreign_table/create_with_a_check",
                                           "create_index/several_columns", "composite/alter_as_a_whole"};
  return names.contains(name);
}

TEST(WriterLaw, TheSameStatementsComeOfWhatIsWritten) {
  const auto cases = cases_by_name();
  for (const WrittenCase& written : written_cases()) {
    if (means_the_same(written.name)) continue;
    const DdlCase& original = *cases.at(written.name);
    const retort::OperationList again = retort::recorded(written.up);
    const int version = original.postgres_version;
    EXPECT_EQ(sql_of(again, "postgresql", version), sql_of(original.operations, "postgresql", version)) << written.name;
  }
}

/// An operation that remembers what was there says so where its verb can: all others are the same in every respect.
TEST(WriterLaw, NearlyAllOperationsAreTheSame) {
  const auto cases = cases_by_name();
  int same = 0;
  int all = 0;
  for (const WrittenCase& written : written_cases()) {
    const bool is_same =
        retort::canonical(retort::recorded(written.up)) == retort::canonical(cases.at(written.name)->operations);
    ++all;
    same += is_same ? 1 : 0;
    if (!is_same) std::cout << "says less: " << written.name << '\n';
  }
  std::cout << same << " of " << all << " cases are the same operations\n";
  EXPECT_GE(all, 670);
  EXPECT_GE(same, all * 9 / 10);
}

TEST(WriterLaw, RawSqlIsWrittenForHardlyAnything) {
  int raw = 0;
  for (const WrittenCase& written : written_cases()) {
    raw += written.raw_statements;
    if (written.raw_statements > 0) std::cout << "raw SQL: " << written.name << '\n';
  }
  std::cout << raw << " raw statements in " << written_cases().size() << " cases\n";
  EXPECT_LE(raw, 3);
}

}  // namespace
}  // namespace golden
