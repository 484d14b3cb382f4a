// Names and texts of any bytes: the server reads back exactly what was given, or there is a clear error; never one that
// says that Retort's SQL is no SQL. On SQLite, and on PostgreSQL where RETORT_TEST_POSTGRES_URL names a server.
#include "engine/inline_parameters.hpp"
#include "op/recorder.hpp"

#include <retort/connect.hpp>
#include <retort/connection.hpp>
#include <retort/dialect/dialect.hpp>
#include <retort/error.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <memory>
#include <string>
#include <string_view>

namespace {

using namespace retort::dsl;

/// What was given.
struct Given {
  std::string table;
  std::string column;
  std::string text;
};

/// The first two bytes say how long the names are.
Given given_by(std::string_view data) {
  if (data.size() < 2) return {.table = std::string(data), .column = "c", .text = ""};
  const std::size_t table = std::min<std::size_t>(static_cast<unsigned char>(data[0]) % 72, data.size() - 2);
  const std::size_t column = std::min<std::size_t>(static_cast<unsigned char>(data[1]) % 72, data.size() - 2 - table);
  return {.table = std::string(data.substr(2, table)),
          .column = std::string(data.substr(2 + table, column)),
          .text = std::string(data.substr(2 + table + column))};
}

struct NoConnection final : retort::ConnectionSource {
  retort::Connection& connection(retort::OperationList, retort::Location) override { std::abort(); }
};

retort::Script compiled(const retort::Connection& connection, const Given& given) {
  NoConnection source;
  retort::Recorder op(connection.dialect(), source);
  const Text comment = connection.dialect() == "sqlite" ? Text("") : Text(given.text);
  op.create_table(runtime(given.table), {{runtime(given.column), text, {.server_default = given.text}}},
                  {.comment = comment});
  op.bulk_insert(runtime(given.table), {runtime(given.column)}, {{given.text}});
  const retort::Dialect& dialect = retort::find_dialect(connection.dialect());
  return dialect.compiler({.dialect = connection.dialect(), .server_version = connection.server_version()})
      ->compile(op.take());
}

void expect(std::string_view found, std::string_view wanted, const char* what) {
  if (found == wanted) return;
  std::cerr << what << " is read back as [" << found << "], not as [" << wanted << "]\n";
  std::abort();
}

std::string value(retort::Connection& connection, const std::string& sql) {
  const retort::Result result = connection.query(sql);
  if (result.empty() || result[0][0].is_null()) return {};
  return result[0][0].text();
}

void expect_names_on_sqlite(retort::Connection& connection, const Given& given) {
  expect(value(connection, "SELECT name FROM sqlite_schema"), given.table, "the table");
  expect(value(connection, "SELECT c.name FROM sqlite_schema s, pragma_table_info(s.name) c"), given.column,
         "the column");
}

void expect_names_on_postgres(retort::Connection& connection, const Given& given) {
  const std::string newest = "(SELECT max(oid) FROM pg_class WHERE relkind = 'r')";
  expect(value(connection, "SELECT relname FROM pg_class WHERE oid = " + newest), given.table, "the table");
  expect(value(connection, "SELECT attname FROM pg_attribute WHERE attnum = 1 AND attrelid = " + newest), given.column,
         "the column");
  expect(value(connection, "SELECT obj_description(" + newest + ", 'pg_class')"), given.text, "the comment");
}

void expect_texts(retort::Connection& connection, const Given& given) {
  const std::string table = retort::quoted(given.table);
  const std::string all = "SELECT " + retort::quoted(given.column) + " FROM " + table;
  expect(value(connection, all), given.text, "the row");
  connection.execute("DELETE FROM " + table);
  connection.execute("INSERT INTO " + table + " DEFAULT VALUES");
  expect(value(connection, all), given.text, "the default");
  const std::string literal = retort::inline_parameters({.text = "SELECT $1", .parameters = {given.text}},
                                                        retort::find_dialect(connection.dialect()));
  expect(value(connection, literal), given.text, "the literal");
}

/// What a server says of a text that is not what Retort meant.
bool is_misunderstanding(const retort::SqlError& error) {
  const retort::ErrorDetails& details = error.details();
  const std::string_view message = details.message;
  return details.sqlstate == "42601" || message.find("syntax error") != std::string_view::npos ||
         message.find("unrecognized token") != std::string_view::npos ||
         message.find("incomplete input") != std::string_view::npos;
}

void try_out(retort::Connection& connection, const Given& given) {
  connection.begin();
  try {
    for (const retort::Statement& statement : compiled(connection, given)) connection.run(statement);
    if (connection.dialect() == "sqlite") {
      expect_names_on_sqlite(connection, given);
    } else {
      expect_names_on_postgres(connection, given);
    }
    expect_texts(connection, given);
  } catch (const retort::SqlError& error) {
    if (is_misunderstanding(error)) {
      std::cerr << error.what() << '\n';
      std::abort();
    }
  } catch (const retort::Error& error) {
    if (error.details().message.empty()) std::abort();
  }
  connection.rollback();
}

retort::Connection* postgres() {
  static const char* const url = std::getenv("RETORT_TEST_POSTGRES_URL");
  static const std::unique_ptr<retort::Connection> connection = url == nullptr ? nullptr : retort::connect(url);
  return connection.get();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const auto sqlite = retort::connect("sqlite://");
  const Given given = given_by({reinterpret_cast<const char*>(data), size});
  try_out(*sqlite, given);
  if (postgres() != nullptr) try_out(*postgres(), given);
  return 0;
}
