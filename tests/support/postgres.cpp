#include "support/postgres.hpp"

#include <retort/connect.hpp>
#include <retort/error.hpp>

#include <atomic>
#include <cstdlib>
#include <iostream>
#include <stdexcept>

#include <fmt/format.h>
#include <unistd.h>

namespace retort_test {

namespace {

std::string required_url() {
  const auto url = postgres_url();
  if (!url.has_value()) throw std::logic_error(no_postgres);
  return *url;
}

std::string next_name() {
  static std::atomic<int> counter{0};
  return fmt::format("retort_test_{}_{}", getpid(), ++counter);
}

}  // namespace

std::optional<std::string> postgres_url() {
  const char* const url = std::getenv("RETORT_TEST_POSTGRES_URL");
  if (url == nullptr || *url == '\0') return std::nullopt;
  return url;
}

std::string with_database(const std::string& url, const std::string& database) {
  // The last mention wins, in both of libpq's forms.
  if (url.find("://") == std::string::npos) return fmt::format("{} dbname={}", url, database);
  return fmt::format("{}{}dbname={}", url, url.find('?') == std::string::npos ? '?' : '&', database);
}

ScratchDatabase::ScratchDatabase() : server_(required_url()), name_(next_name()), url_(with_database(server_, name_)) {
  // template0 has no visitors, so that several tests at once can copy it. Copying its files is the fast way, but only
  // newer servers have to be told.
  const auto server = retort::connect(server_);
  constexpr int first_with_a_choice = 150'000;
  server->execute(fmt::format("CREATE DATABASE {} TEMPLATE template0{}", name_,
                              server->server_version() < first_with_a_choice ? "" : " STRATEGY file_copy"));
}

ScratchDatabase::~ScratchDatabase() {
  try {
    retort::connect(server_)->execute(fmt::format("DROP DATABASE {} WITH (FORCE)", name_));
  } catch (const retort::Error& error) {
    std::cerr << "the scratch database " << name_ << " is left behind: " << error.what() << '\n';
  }
}

}  // namespace retort_test
