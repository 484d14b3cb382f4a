#include "autogenerate/scratch/scratch_database.hpp"

#include "autogenerate/scratch/interruption.hpp"
#include "autogenerate/scratch/own_server.hpp"

#include <retort/dialect/dialect.hpp>
#include <retort/error.hpp>
#include <retort/sql/writer.hpp>

#include <optional>
#include <random>
#include <utility>

#include <fmt/format.h>
#include <unistd.h>

namespace retort::inline v1 {

namespace {

/// The same server, another database: the last mention wins, in both of libpq's forms.
std::string with_database(const std::string& url, const std::string& name) {
  if (url.find("://") == std::string::npos) return fmt::format("{} dbname={}", url, name);
  return fmt::format("{}{}dbname={}", url, url.find('?') == std::string::npos ? '?' : '&', name);
}

std::string new_name() { return fmt::format("retort_scratch_{}_{:x}", getpid(), std::random_device{}()); }

/// An empty database that compares and sorts text as the one we are connected to.
void create(Connection& server, const std::string& name) {
  const Result like = server.query(
      "SELECT pg_encoding_to_char(encoding), datcollate, datctype FROM pg_database WHERE datname = current_database()");
  const auto text = [&](std::size_t column) {
    return find_dialect("postgresql").literal(Value(like[0][column].text()));
  };
  server.run({.text = fmt::format("CREATE DATABASE {} TEMPLATE template0 ENCODING {} LC_COLLATE {} LC_CTYPE {}",
                                  retort::quoted(name), text(0), text(1), text(2)),
              .transactional = false});
}

void drop(const std::string& server, const ConnectOptions& options, const std::string& name) noexcept {
  try {
    retort::connect(server, options)
        ->run({.text = fmt::format("DROP DATABASE IF EXISTS {} WITH (FORCE)", retort::quoted(name)),
               .transactional = false});
  } catch (const std::exception&) {
    // Nothing is lost but its space; its name says what it was.
    return;
  }
}

}  // namespace

class ScratchPlace {
 public:
  virtual ~ScratchPlace() = default;
  virtual std::string address() const = 0;
  virtual void remove() noexcept = 0;
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
    create(*retort::connect(url_, options), name_);
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
  explicit OnOwnServer(std::unique_ptr<OwnServer> server) : server_(std::move(server)) {}
  std::string address() const override { return server_->address(); }
  void remove() noexcept override { server_->stop(); }

 private:
  std::unique_ptr<OwnServer> server_;
};

std::unique_ptr<ScratchPlace> without_server() {
  if (auto server = OwnServer::start()) return std::make_unique<OnOwnServer>(std::move(server));
  throw UsageError("no PostgreSQL server could be started to try things out on",
                   "install the server's programs (initdb, postgres), do not run this as root, or name a server's "
                   "database with --url");
}

std::unique_ptr<ScratchPlace> on_server(const std::string& url, const ConnectOptions& options) {
  if (url.empty()) return without_server();
  try {
    return std::make_unique<OnSameServer>(url, options);
  } catch (const SqlError& error) {
    if (auto server = OwnServer::start()) return std::make_unique<OnOwnServer>(std::move(server));
    ErrorDetails details = error.details();
    details.message = "a database to try things out on cannot be created: " + details.message;
    details.hint =
        "the user needs the right CREATEDB; or name an empty database with --scratch URL; or install PostgreSQL's "
        "server "
        "on this machine, which is then started for that";
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

std::unique_ptr<Connection> ScratchDatabase::connect() const {
  return retort::connect(place_->address(), place_->options);
}

}  // namespace retort::inline v1
