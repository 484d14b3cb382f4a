#include "names.hpp"

#include <cctype>

#include <fmt/format.h>

namespace chinook {

namespace {

/// invoice_line → InvoiceLine
std::string pascal_case(std::string_view name) {
  std::string result;
  bool begins_word = true;
  for (const char c : name) {
    if (c != '_') result += begins_word ? static_cast<char>(std::toupper(static_cast<unsigned char>(c))) : c;
    begins_word = c == '_';
  }
  return result;
}

}  // namespace

Names::Names(const retort::Op& op) : are_sqlite_(op.dialect() == retort::dsl::Text("sqlite")) {}

std::string Names::operator()(std::string_view name) const {
  return are_sqlite_ ? pascal_case(name) : std::string(name);
}

std::string Names::primary_key(std::string_view table) const {
  return are_sqlite_ ? "PK_" + pascal_case(table) : fmt::format("{}_pkey", table);
}

std::string Names::index(std::string_view table, std::string_view column) const {
  return are_sqlite_ ? "IFK_" + pascal_case(table) + pascal_case(column) : fmt::format("{}_{}_idx", table, column);
}

std::string Names::foreign_key(std::string_view table, std::string_view column) const {
  return are_sqlite_ ? std::string() : fmt::format("{}_{}_fkey", table, column);
}

}  // namespace chinook
