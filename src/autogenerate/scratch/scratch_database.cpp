#include "autogenerate/scratch/scratch_database.hpp"

#include "autogenerate/scratch/interruption.hpp"
#include "server/own_server.hpp"
#include "server/temporary_database.hpp"

#include <retort/error.hpp>

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
    create_empty_database(*retort::connect(url_, options), name_);
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
  std::string address() const override { return server_->url(); }
  void remove() noexcept override { server_->stop(); }

 private:
  std::unique_ptr<OwnServer> server_;
};

std::unique_ptr<ScratchPlace> on_server(const std::string& url, const ConnectOptions& options) {
  if (url.empty()) return std::make_unique<OnOwnServer>(OwnServer::start());
  try {
    return std::make_unique<OnSameServer>(url, options);
  } catch (const SqlError& error) {
    if (OwnServer::is_available()) return std::make_unique<OnOwnServer>(OwnServer::start());
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

std::unique_ptr<Connection> ScratchDatabase::connect() const {
  return retort::connect(place_->address(), place_->options);
}

}  // namespace retort::inline v1
