#include "autogenerate/scratch/scratch_database.hpp"

#include "autogenerate/scratch/interruption.hpp"
#include "server/own_server.hpp"
#include "server/temporary_database.hpp"

#include <retort/error.hpp>
#include <retort/sql/writer.hpp>

#include <optional>
#include <random>
#include <utility>

#include <fmt/format.h>
#include <unistd.h>

namespace retort::inline v1 {

namespace {

std::string new_name() { return fmt::format("retort_scratch_{}_{:x}", getpid(), std::random_device{}()); }

void drop(const std::string& server, const ConnectOptions& options, const std::string& name) noexcept {
  try {
    drop_database(*retort::connect(server, options), name);
  } catch (const std::exception&) {
    // Nothing is lost but its space; its name says what it was.
    return;
  }
}

/// The copy has the owner of the database, so that what belongs to that role belongs to no stranger there either. Not
/// where it could not be dropped any more.
void give_to_owner(Connection& server, const std::string& name) {
  const Result change = server.query(
      "SELECT format('ALTER DATABASE %I OWNER TO %I', $1::text, pg_get_userbyid(datdba)) FROM pg_database WHERE "
      "datname = current_database() AND pg_get_userbyid(datdba) <> current_user AND pg_has_role(datdba, 'USAGE')",
      {name});
  if (change.size() == 0) return;
  try {
    server.run({.text = change[0][0].text()});
  } catch (const SqlError&) {
    // That role stays a stranger there: PostgreSQL 16 and later may ask for more.
    return;
  }
}

}  // namespace

class ScratchPlace {
 public:
  virtual ~ScratchPlace() = default;
  virtual std::string address() const = 0;
  virtual void remove() noexcept = 0;
  virtual bool has_own_server() const { return false; }
  ConnectOptions options{};
  std::optional<CleanUpWhenInterrupted> interruption{};
};

namespace {

class InMemory final : public ScratchPlace {
 public:
  std::string address() const override { return "sqlite://"; }
  void remove() noexcept override {}
};

class OnSameServer final : public ScratchPlace {
 public:
  OnSameServer(std::string url, const ConnectOptions& how) : url_(std::move(url)), name_(new_name()) {
    options = how;
    const auto server = retort::connect(url_, options);
    create_empty_database(*server, name_);
    give_to_owner(*server, name_);
  }
  ~OnSameServer() override { remove(); }
  std::string address() const override { return with_database(url_, name_); }
  void remove() noexcept override { drop(url_, options, name_); }

 private:
  std::string url_;
  std::string name_;
};

class OnOwnServer final : public ScratchPlace {
 public:
  OnOwnServer() : server_(OwnServer::start()) {}
  /// With the roles of another server, whose schemas may speak of them.
  OnOwnServer(const std::string& url, const ConnectOptions& how) : OnOwnServer() {
    const auto scratch = retort::connect(address());
    for (const Row row : retort::connect(url, how)->query(
             "SELECT rolname FROM pg_catalog.pg_roles WHERE rolname !~ '^pg_' AND rolname <> 'postgres'")) {
      scratch->run({.text = "CREATE ROLE " + retort::quoted(row[0].text())});
    }
  }
  std::string address() const override { return server_->url(); }
  void remove() noexcept override { server_->stop(); }
  bool has_own_server() const override { return true; }

 private:
  std::unique_ptr<OwnServer> server_;
};

std::unique_ptr<ScratchPlace> on_server(const std::string& url, const ConnectOptions& options) {
  if (url.empty()) return std::make_unique<OnOwnServer>();
  try {
    return std::make_unique<OnSameServer>(url, options);
  } catch (const SqlError& error) {
    if (OwnServer::is_available()) return std::make_unique<OnOwnServer>(url, options);
    ErrorDetails details = error.details();
    details.message = "a database to try things out on cannot be created: " + details.message;
    details.hint =
        "the user needs the right CREATEDB; or install PostgreSQL's server on this machine, which is then started for "
        "that";
    throw SqlError(std::move(details));
  }
}

}  // namespace

ScratchDatabase::ScratchDatabase(const std::string& url, const ConnectOptions& options) {
  if (!url.empty() && dialect_of_url(url) == "sqlite") {
    place_ = std::make_unique<InMemory>();
    return;
  }
  place_ = on_server(url, options);
  place_->interruption.emplace([place = place_.get()] { place->remove(); });
}

ScratchDatabase::~ScratchDatabase() {
  if (place_) place_->interruption.reset();
}

bool ScratchDatabase::has_own_server() const { return place_->has_own_server(); }

std::unique_ptr<Connection> ScratchDatabase::connect() const {
  return retort::connect(place_->address(), place_->options);
}

}  // namespace retort::inline v1
