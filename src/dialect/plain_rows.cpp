#include "dialect/plain_rows.hpp"

#include "dialect/version_tables.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace retort::inline v1 {

Script move_rows(const VersionTables& tables, const HeadsChange& change) {
  const std::string table = quoted(tables.version);
  Script script;
  const std::size_t moved = std::min(change.removed.size(), change.added.size());
  for (std::size_t i = 0; i < moved; ++i) {
    script.push_back(reused_statement(fmt::format("UPDATE {} SET version_num = $2 WHERE version_num = $1", table),
                                      {change.removed[i], change.added[i]}));
  }
  for (std::size_t i = moved; i < change.removed.size(); ++i) {
    script.push_back(
        reused_statement(fmt::format("DELETE FROM {} WHERE version_num = $1", table), {change.removed[i]}));
  }
  for (std::size_t i = moved; i < change.added.size(); ++i) {
    script.push_back(
        reused_statement(fmt::format("INSERT INTO {} (version_num) VALUES ($1)", table), {change.added[i]}));
  }
  return script;
}

}  // namespace retort::inline v1
