#include "unit/diff/plan_text.hpp"

#include <retort/dialect/dialect.hpp>

#include <utility>

namespace retort_test {

retort::Column column(const std::string& name, const retort::Type& type) { return {.name = name, .type = type}; }

retort::Table table(const std::string& name, const std::vector<std::string>& columns) {
  retort::Table result{.name = {.schema = "public", .name = name}};
  for (const std::string& its_column : columns) result.columns.push_back(column(its_column));
  return result;
}

retort::ForeignKey foreign_key(const std::string& name, const std::string& its_column, const std::string& referent) {
  return {.name = name,
          .columns = {its_column},
          .referent = {.schema = "public", .name = referent},
          .referent_columns = {"id"}};
}

retort::Object view(const std::string& name, const std::string& query) {
  return retort::objects::View{.name = {.schema = "public", .name = name}, .query = query};
}

retort::ObjectName named(retort::ObjectKind kind, const std::string& name) {
  return {.kind = kind, .name = {.schema = "public", .name = name}};
}

retort::ObjectName column_of(const std::string& its_table, const std::string& name) {
  return {
      .kind = retort::ObjectKind::column, .name = {.name = name}, .parent = {.schema = "public", .name = its_table}};
}

Lines sql(const std::vector<retort::PlannedChange>& plan, std::string_view dialect) {
  retort::OperationList operations;
  for (const retort::PlannedChange& change : plan) operations.push_back(change.operation);
  Lines lines;
  for (const retort::Statement& statement :
       retort::find_dialect(dialect).compiler({.dialect = dialect})->compile(operations)) {
    std::string line;
    for (const char c : statement.text) {
      const bool is_blank = c == '\n' || c == ' ';
      if (!is_blank || !line.ends_with(' ')) line += is_blank ? ' ' : c;
    }
    lines.push_back(std::move(line));
  }
  return lines;
}

Lines plan(const retort::Schema& from, const retort::Schema& to, std::vector<retort::Rename> renames) {
  return sql(retort::diff(from, to, {.renames = std::move(renames)}));
}

}  // namespace retort_test
