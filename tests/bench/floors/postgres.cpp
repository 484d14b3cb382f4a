// The least that migrating a PostgreSQL database can cost a program that uses libpq and does nothing else.
//
//   floor_postgres sent-ahead FILE          every migration a transaction; nothing is waited for in between
//   floor_postgres sent-ahead-single FILE   the same in a single transaction
//   floor_postgres called FILE              a call, and a transaction, for each migration
//   floor_postgres called-single FILE       a call for each migration in a single transaction
//   floor_postgres check                    reads the version row
//   floor_postgres catalog                  reads what a comparison of schemas needs
//
// The database is that of PGHOST, PGPORT, PGUSER and PGDATABASE.
#include "floors/script.hpp"

#include <cstdlib>
#include <cstring>
#include <iostream>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <libpq-fe.h>
#include <poll.h>

namespace {

using retort_bench::fail;
using retort_bench::Statements;
using Result = std::unique_ptr<PGresult, decltype(&PQclear)>;

constexpr const char* catalog_queries[] = {
    "SELECT c.oid, n.nspname, c.relname, c.relkind, d.description FROM pg_class AS c "
    "JOIN pg_namespace AS n ON n.oid = c.relnamespace "
    "LEFT JOIN pg_description AS d ON d.objoid = c.oid AND d.classoid = 'pg_class'::regclass AND d.objsubid = 0 "
    "WHERE c.oid >= 16384",
    "SELECT a.attrelid, a.attnum, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attidentity, "
    "a.attgenerated, a.attcollation, pg_get_expr(d.adbin, d.adrelid) FROM pg_attribute AS a "
    "JOIN pg_class AS c ON c.oid = a.attrelid AND c.relkind IN ('r', 'p') AND c.oid >= 16384 "
    "LEFT JOIN pg_attrdef AS d ON d.adrelid = a.attrelid AND d.adnum = a.attnum "
    "WHERE a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attrelid, a.attnum",
    "SELECT conrelid, conname, contype, conkey, confrelid, confkey, confupdtype, confdeltype, condeferrable, "
    "condeferred, CASE contype WHEN 'c' THEN pg_get_constraintdef(oid) END FROM pg_constraint WHERE oid >= 16384",
    "SELECT i.indrelid, c.relname, i.indisunique, i.indisprimary, i.indkey, m.amname, c.reloptions, "
    "pg_get_expr(i.indpred, i.indrelid) FROM pg_index AS i JOIN pg_class AS c ON c.oid = i.indexrelid "
    "JOIN pg_am AS m ON m.oid = c.relam WHERE c.oid >= 16384",
    "SELECT enumtypid, enumlabel FROM pg_enum ORDER BY enumtypid, enumsortorder"};

void expect_success(ExecStatusType status, PGconn* connection) {
  if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK || status == PGRES_PIPELINE_SYNC) return;
  fail(PQerrorMessage(connection));
}

void execute(PGconn* connection, const char* sql) {
  const Result result(PQexec(connection, sql), PQclear);
  expect_success(PQresultStatus(result.get()), connection);
}

/// Sends statements without waiting, and takes results when there are some.
class Pipeline {
 public:
  explicit Pipeline(PGconn* connection) : connection_(connection) {
    if (PQenterPipelineMode(connection) == 0 || PQsetnonblocking(connection, 1) != 0) fail("no pipeline");
  }

  void send(const char* sql) {
    if (PQsendQueryParams(connection_, sql, 0, nullptr, nullptr, nullptr, nullptr, 0) == 0) fail("cannot send");
  }

  void sync() {
    if (PQpipelineSync(connection_) == 0) fail("cannot send");
    ++outstanding_;
  }

  /// What can be sent and received now, or, to `finish`, everything.
  void move(bool finish) {
    do {
      const int unsent = PQflush(connection_);
      pollfd socket{.fd = PQsocket(connection_), .events = POLLIN, .revents = 0};
      if (unsent > 0) socket.events |= POLLOUT;
      poll(&socket, 1, finish || unsent > 0 ? -1 : 0);
      if ((socket.revents & POLLIN) != 0) receive();
      if (!finish && unsent == 0) return;
    } while (!finish || outstanding_ > 0);
  }

 private:
  void receive() {
    if (PQconsumeInput(connection_) == 0) fail(PQerrorMessage(connection_));
    while (outstanding_ > 0 && PQisBusy(connection_) == 0) {
      const Result result(PQgetResult(connection_), PQclear);
      if (!result) continue;
      const ExecStatusType status = PQresultStatus(result.get());
      expect_success(status, connection_);
      if (status == PGRES_PIPELINE_SYNC) --outstanding_;
    }
  }

  PGconn* connection_;
  int outstanding_ = 0;
};

void send_ahead(PGconn* connection, const std::vector<Statements>& migrations, bool single) {
  Pipeline pipeline(connection);
  if (single) pipeline.send("BEGIN");
  for (const Statements& migration : migrations) {
    for (const std::string& statement : migration) pipeline.send(statement.c_str());
    if (!single) pipeline.sync();
    pipeline.move(false);
  }
  if (single) pipeline.send("COMMIT");
  pipeline.sync();
  pipeline.move(true);
}

void call(PGconn* connection, const std::vector<Statements>& migrations, bool single) {
  if (single) execute(connection, "BEGIN");
  for (const Statements& migration : migrations) execute(connection, retort_bench::joined(migration).c_str());
  if (single) execute(connection, "COMMIT");
}

void run_script(PGconn* connection, std::string_view mode, const char* file) {
  const std::vector<Statements> migrations = retort_bench::read_script(file);
  const bool single = mode.ends_with("-single");
  if (mode.starts_with("sent-ahead")) return send_ahead(connection, migrations, single);
  if (mode.starts_with("called")) return call(connection, migrations, single);
  fail("there is no such mode");
}

}  // namespace

int main(int argc, char** argv) {
  const std::string_view mode = argc > 1 ? argv[1] : "";
  const std::unique_ptr<PGconn, decltype(&PQfinish)> connection(PQconnectdb(""), PQfinish);
  if (PQstatus(connection.get()) != CONNECTION_OK) fail(PQerrorMessage(connection.get()));
  if (mode == "check") {
    execute(connection.get(), "SELECT version_num FROM version");
  } else if (mode == "catalog") {
    for (const char* query : catalog_queries) execute(connection.get(), query);
  } else if (argc == 3) {
    run_script(connection.get(), mode, argv[2]);
  } else {
    fail("usage: floor_postgres MODE [FILE]");
  }
  return 0;
}
