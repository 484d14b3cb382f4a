#pragma once

#include <retort/connection.hpp>
#include <retort/operation.hpp>

#include <map>
#include <string>
#include <vector>

namespace retort_test {

/// Everything an SQLite file holds, in words: what to compare before and after.
struct Content {
  std::vector<std::string> schema{};                        ///< of every object: type, name, table, statement
  std::map<std::string, std::vector<std::string>> facts{};  ///< of every table: what the pragmas say
  std::map<std::string, std::vector<std::string>> rows{};   ///< of every table: ids and values, in order
};

Content content_of(retort::Connection& connection);

/// The names of the ordinary tables, without Retort's and SQLite's own.
std::vector<std::string> tables_of(retort::Connection& connection);

/// Changes that take themselves back: SQLite has to rebuild the table, and it is afterwards what it was.
retort::Operation rebuild_of(const std::string& table);

retort::Operation altered(const std::string& table, std::vector<retort::op::TableChange> changes);

}  // namespace retort_test
