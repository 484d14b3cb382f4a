#include "support/minimal_connection.hpp"
#include "support/postgres.hpp"
#include "unit/driver/conformance.hpp"

#include <retort/connect.hpp>

#include <libpq-fe.h>

namespace {

using namespace retort_test;

class Postgres : public Subject {
 public:
  std::unique_ptr<retort::Connection> connect() override { return retort::connect(database_.url()); }
  std::unique_ptr<retort::Connection> witness() override { return retort::connect(database_.url()); }
  std::string bytes_type() const override { return "bytea"; }
  bool has_sibling() const override { return true; }

 protected:
  const std::string& url() const { return database_.url(); }

 private:
  ScratchDatabase database_;
};

class BorrowedPostgres final : public Postgres {
 public:
  ~BorrowedPostgres() override { PQfinish(connection_); }
  std::unique_ptr<retort::Connection> connect() override {
    connection_ = PQconnectdb(url().c_str());
    return retort::borrow(connection_);
  }

 private:
  PGconn* connection_ = nullptr;
};

class MinimalPostgres final : public Postgres {
 public:
  std::unique_ptr<retort::Connection> connect() override {
    return std::make_unique<MinimalConnection>(Postgres::connect());
  }
  bool has_sibling() const override { return false; }
};

std::optional<std::string> missing() {
  return postgres_url().has_value() ? std::nullopt : std::optional<std::string>(no_postgres);
}

template <class Kind>
std::unique_ptr<Subject> make() {
  return std::make_unique<Kind>();
}

const SubjectRegistration postgres{{"postgres", missing, make<Postgres>}};
const SubjectRegistration borrowed{{"postgres_borrowed", missing, make<BorrowedPostgres>}};
const SubjectRegistration minimal{{"postgres_minimal", missing, make<MinimalPostgres>}};

}  // namespace
