#include "conformance/schemas/database.hpp"

#include <retort/connect.hpp>
#include <retort/dialect/dialect.hpp>
#include <retort/error.hpp>
#include <retort/sql/writer.hpp>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <stdexcept>

#include <fmt/format.h>
#include <unistd.h>

namespace conformance {

namespace {

std::string server_url() {
  const char* url = std::getenv("RETORT_TEST_POSTGRES_URL");
  if (url == nullptr) throw std::runtime_error("RETORT_TEST_POSTGRES_URL is not set");
  return url;
}

std::string with_database(const std::string& url, const std::string& database) {
  const std::size_t query = std::min(url.find('?'), url.size());
  const std::size_t slash = url.rfind('/', query);
  return url.substr(0, slash + 1) + database + url.substr(query);
}

Dump lines_of(const std::string& command) {
  FILE* pipe = popen(command.c_str(), "r");
  if (pipe == nullptr) throw std::runtime_error("cannot run " + command);
  std::string text;
  std::array<char, 65536> buffer{};
  while (const std::size_t count = fread(buffer.data(), 1, buffer.size(), pipe)) text.append(buffer.data(), count);
  if (pclose(pipe) != 0) throw std::runtime_error("it failed: " + command);
  Dump lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    lines.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return lines;
}

bool is_noise(const std::string& line) {
  return line.empty() || line.starts_with("--") || line.starts_with("\\restrict") || line.starts_with("\\unrestrict");
}

/// The options in WITH (…) sorted: they are a set, and the server keeps the order in which they were said.
std::string with_sorted_options(std::string line) {
  const std::size_t begin = line.find(" WITH (");
  if (begin == std::string::npos) return line;
  const std::size_t first = begin + 7;
  const std::size_t end = line.find(')', first);
  if (end == std::string::npos) return line;
  std::vector<std::string> options;
  for (std::size_t at = first; at < end;) {
    const std::size_t comma = std::min(line.find(", ", at), end);
    options.push_back(line.substr(at, comma - at));
    at = comma + 2;
  }
  std::sort(options.begin(), options.end());
  return line.replace(first, end - first, fmt::format("{}", fmt::join(options, ", ")));
}

/// A statement a line; the lines of a table's columns are sorted where their order does not count.
Dump statements_of(const Dump& lines, bool with_order) {
  Dump statements;
  Dump within;
  for (const std::string& line : lines) {
    if (is_noise(line)) continue;
    const bool opens = line.starts_with("CREATE TABLE ") && line.ends_with("(");
    if (within.empty() && !opens) {
      statements.push_back(with_order ? line : with_sorted_options(line));
      continue;
    }
    if (!line.starts_with(")")) {
      within.push_back(line.ends_with(",") ? line.substr(0, line.size() - 1) : line);
      continue;
    }
    if (!with_order) std::sort(within.begin() + 1, within.end());
    std::string table;
    for (const std::string& part : within) table += part + " ";
    statements.push_back(table + line);
    within.clear();
  }
  return statements;
}

class PostgresSchemas final : public Database {
 public:
  PostgresSchemas() {
    static int number = 0;
    name_ = fmt::format("retort_schemas_{}_{}", getpid(), ++number);
    retort::connect(server_url())->execute("CREATE DATABASE " + retort::quoted(name_) + " TEMPLATE template0");
    connection_ = retort::connect(with_database(server_url(), name_));
  }
  ~PostgresSchemas() override {
    connection_.reset();
    try {
      retort::connect(server_url())->execute("DROP DATABASE IF EXISTS " + retort::quoted(name_) + " WITH (FORCE)");
    } catch (const std::exception& error) {
      std::fprintf(stderr, "%s\n", error.what());
    }
  }
  PostgresSchemas(const PostgresSchemas&) = delete;
  PostgresSchemas& operator=(const PostgresSchemas&) = delete;

  /// A dump changes settings of the session. Roles are the server's and not in it: they are created when one is missed.
  void load(const std::string& sql) override {
    const auto connection = retort::connect(with_database(server_url(), name_));
    for (int missing_roles = 0;; ++missing_roles) {
      try {
        connection->run({.text = without_noise(sql), .may_hold_several = true});
        return;
      } catch (const retort::SqlError& error) {
        const std::string role = missing_role(error.details());
        if (role.empty() || missing_roles == most_missing_roles) throw;
        create_role(role);
      }
    }
  }
  retort::Schema inspect() override { return retort::find_dialect("postgresql").inspect(*connection_, {}); }
  Dump dump() override { return statements_of(dumped(), true); }
  Dump dump_without_order() override { return statements_of(dumped(), false); }
  retort::CompileContext context() override {
    return {.dialect = "postgresql", .server_version = connection_->server_version()};
  }

 protected:
  retort::Connection& connection() override { return *connection_; }

 private:
  Dump dumped() const {
    return lines_of(fmt::format("pg_dump --schema-only --no-owner '{}'", with_database(server_url(), name_)));
  }

  /// Lines that are for psql.
  static std::string without_noise(const std::string& sql) {
    std::string text;
    for (std::size_t begin = 0; begin < sql.size();) {
      const std::size_t end = std::min(sql.find('\n', begin), sql.size());
      const std::string line = sql.substr(begin, end - begin);
      if (!line.starts_with("\\restrict") && !line.starts_with("\\unrestrict")) text += line + "\n";
      begin = end + 1;
    }
    return text;
  }

  static constexpr int most_missing_roles = 20;

  /// The name in `role "…" does not exist`.
  static std::string missing_role(const retort::ErrorDetails& details) {
    const std::string& message = details.message;
    const std::size_t begin = message.find("role \"");
    if (details.sqlstate != "42704" || begin == std::string::npos) return {};
    const std::size_t name = begin + 6;
    return message.substr(name, message.find('"', name) - name);
  }

  /// Another program that loads the same file may be faster.
  static void create_role(const std::string& role) {
    try {
      retort::connect(server_url())->execute("CREATE ROLE " + retort::quoted(role));
    } catch (const retort::SqlError& error) {
      if (error.details().sqlstate != "42710") throw;
    }
  }

  std::string name_;
  std::unique_ptr<retort::Connection> connection_;
};

}  // namespace

std::unique_ptr<Database> postgres_database() { return std::make_unique<PostgresSchemas>(); }

}  // namespace conformance
