#include "autogenerate/source/sql_file.hpp"

#include "autogenerate/source/sql_pieces.hpp"

#include <retort/error.hpp>

#include <filesystem>
#include <fstream>
#include <sstream>

#include <fmt/format.h>

namespace retort::inline v1 {

namespace {

std::string content_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream content;
  if (std::filesystem::is_directory(path) || !file || !(content << file.rdbuf())) {
    std::error_code error;
    const bool is_empty = std::filesystem::is_regular_file(path, error) && std::filesystem::file_size(path, error) == 0;
    if (!is_empty) throw ConfigError(fmt::format("{} cannot be read", path), "give the path of a file of SQL");
  }
  return std::move(content).str();
}

void run(Connection& connection, const SqlPiece& piece, const std::string& path) {
  try {
    connection.run({.text = std::string(piece.text)});
  } catch (const SqlError& error) {
    ErrorDetails details = error.details();
    details.message = fmt::format("{}:{}: {}", path, piece.line, details.message);
    throw SqlError(std::move(details));
  }
}

}  // namespace

void load_sql_file(Connection& connection, const std::string& path) {
  const std::string text = content_of(path);
  SqlPieces pieces(text, path);
  const bool is_postgres = connection.dialect() == "postgresql";
  if (is_postgres) connection.run({.text = "SET synchronous_commit = off"});
  while (const auto piece = pieces.next()) {
    if (!piece->rows) run(connection, *piece, path);
  }
  if (connection.in_transaction()) connection.commit();
  if (is_postgres) connection.run({.text = "RESET ALL"});
}

}  // namespace retort::inline v1
