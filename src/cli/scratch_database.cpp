#include "cli/scratch_database.hpp"

#include <retort/error.hpp>
#include <retort/sql/writer.hpp>

#include <random>

#include <fmt/format.h>
#include <unistd.h>

namespace retort::inline v1::cli {

namespace {

/// The same server, another database: the last mention wins, in both of libpq's forms.
std::string with_database(const std::string& url, const std::string& name) {
  if (url.find("://") == std::string::npos) return fmt::format("{} dbname={}", url, name);
  return fmt::format("{}{}dbname={}", url, url.find('?') == std::string::npos ? '?' : '&', name);
}

std::string new_name() { return fmt::format("retort_scratch_{}_{:x}", getpid(), std::random_device{}()); }

void create(Connection& server, const std::string& name) {
  try {
    server.run({.text = fmt::format("CREATE DATABASE {} TEMPLATE template0", retort::quoted(name)), .transactional = false});
  } catch (const SqlError& error) {
    ErrorDetails details = error.details();
    details.message = "a database to try the migrations out on cannot be created: " + details.message;
    details.hint = "the user needs the right CREATEDB; or give an empty database with --scratch URL";
    throw SqlError(std::move(details));
  }
}

}  // namespace

ScratchDatabase::ScratchDatabase(const std::string& url, const ConnectOptions& options) : url_(url), options_(options) {
  if (dialect_of_url(url) == "sqlite") {
    url_ = "sqlite://";
    return;
  }
  const auto server = retort::connect(url_, options_);
  name_ = new_name();
  create(*server, name_);
}

ScratchDatabase::~ScratchDatabase() {
  if (name_.empty()) return;
  try {
    retort::connect(url_, options_)
        ->run({.text = fmt::format("DROP DATABASE {} WITH (FORCE)", retort::quoted(name_)), .transactional = false});
  } catch (const std::exception&) {
    // Nothing is lost but its space; its name says what it was.
    return;
  }
}

std::unique_ptr<Connection> ScratchDatabase::connect() const {
  return retort::connect(name_.empty() ? url_ : with_database(url_, name_), options_);
}

}  // namespace retort::inline v1::cli
