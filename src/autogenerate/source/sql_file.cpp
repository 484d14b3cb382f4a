#include "autogenerate/source/sql_file.hpp"

#include "autogenerate/source/server_statement.hpp"
#include "autogenerate/source/sql_pieces.hpp"

#include <retort/error.hpp>
#include <retort/sql/writer.hpp>

#include <filesystem>
#include <fstream>
#include <optional>
#include <set>
#include <sstream>
#include <utility>

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

class Loading {
 public:
  Loading(Connection& connection, std::string path, const SqlFileOptions& options)
      : connection_(connection),
        path_(std::move(path)),
        options_(options),
        is_postgres_(connection.dialect() == "postgresql") {}

  void operator()() {
    const std::string text = content_of(path_);
    SqlPieces pieces(text, path_);
    if (is_postgres_) connection_.run({.text = "SET synchronous_commit = off"});
    while (const auto piece = pieces.next()) {
      if (!piece->rows && (!is_postgres_ || can_run(*piece))) run(*piece);
    }
    if (connection_.in_transaction()) connection_.commit();
    if (is_postgres_) connection_.run({.text = "RESET ALL"});
  }

 private:
  void run(const SqlPiece& piece) {
    try {
      connection_.run({.text = std::string(piece.text)});
    } catch (const SqlError& error) {
      ErrorDetails details = error.details();
      details.message = fmt::format("{}:{}: {}", path_, piece.line, details.message);
      throw SqlError(std::move(details));
    }
  }

  /// False for what is left out here.
  bool can_run(const SqlPiece& piece) {
    const ServerStatement statement = server_statement(piece.text);
    switch (statement.kind) {
      case ServerStatement::Kind::none:
        return true;
      case ServerStatement::Kind::server:
        return leave_out(piece, "a statement about the server, its roles or databases");
      case ServerStatement::Kind::privileges:
      case ServerStatement::Kind::naming:
        break;
    }
    const std::string missing = missing_role(statement.roles);
    if (missing.empty()) return true;
    if (statement.kind == ServerStatement::Kind::privileges) {
      return leave_out(piece, fmt::format("what role \"{}\", which the server does not have, owns or may do", missing));
    }
    throw ConfigError(fmt::format("{}:{}: the server has no role \"{}\"", path_, piece.line, missing),
                      "create the role on the server, or name one that has it with --url");
  }

  bool leave_out(const SqlPiece& piece, const std::string& what) const {
    if (options_.note) options_.note(fmt::format("{}:{}: {} is left out", path_, piece.line, what));
    return false;
  }

  /// The first of them that the server neither has nor gets.
  std::string missing_role(const std::vector<std::string>& names) {
    for (const std::string& name : names) {
      if (known_roles().contains(name)) continue;
      if (!options_.has_own_server) return name;
      connection_.run({.text = "CREATE ROLE " + retort::quoted(name)});
      roles_->insert(name);
    }
    return {};
  }

  const std::set<std::string>& known_roles() {
    if (!roles_) {
      roles_.emplace();
      for (const Row row : connection_.query("SELECT rolname FROM pg_catalog.pg_roles")) roles_->insert(row[0].text());
    }
    return *roles_;
  }

  Connection& connection_;
  std::string path_;
  const SqlFileOptions& options_;
  bool is_postgres_;
  std::optional<std::set<std::string>> roles_{};
};

}  // namespace

void load_sql_file(Connection& connection, const std::string& path, const SqlFileOptions& options) {
  Loading(connection, path, options)();
}

}  // namespace retort::inline v1
