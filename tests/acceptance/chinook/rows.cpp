#include "rows.hpp"

#include "csv.hpp"

#include <retort/sql/writer.hpp>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>

#include <fmt/format.h>

namespace chinook {

namespace {

std::string path_of(std::string_view table) {
  const char* shared = std::getenv("RETORT_SHARED");
  if (shared == nullptr || *shared == '\0') shared = CHINOOK_DEFAULT_SHARED;
  return fmt::format("{}/corpora/chinook/data/{}.csv", shared, table);
}

std::string content_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw std::runtime_error(fmt::format("cannot read {}; RETORT_SHARED names the folder of corpora", path));
  return {std::istreambuf_iterator<char>(file), {}};
}

retort::Value value_of(const CsvField& field, bool is_integer) {
  if (!field) return {};
  if (is_integer) return std::int64_t{std::stoll(*field)};
  return *field;
}

}  // namespace

retort::Rows rows_of(const Names& names, std::string_view table, std::initializer_list<std::string_view> integers) {
  const std::vector<CsvRecord> records = parse_csv(content_of(path_of(table)));
  if (records.empty()) throw std::runtime_error(fmt::format("{} is empty", path_of(table)));
  retort::Rows rows;
  std::vector<bool> is_integer;
  for (const CsvField& column : records.front()) {
    rows.columns.push_back(names(column.value()));
    is_integer.push_back(std::find(integers.begin(), integers.end(), column.value()) != integers.end());
  }
  for (auto record = records.begin() + 1; record != records.end(); ++record) {
    auto& row = rows.rows.emplace_back();
    for (std::size_t i = 0; i < record->size(); ++i) row.push_back(value_of((*record)[i], is_integer.at(i)));
  }
  return rows;
}

void empty(retort::Op& op, const Names& names, std::initializer_list<std::string_view> tables) {
  for (const std::string_view table : tables) op.execute("DELETE FROM " + retort::quoted(names(table)));
}

}  // namespace chinook
