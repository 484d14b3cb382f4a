#pragma once

#include "support/temporary_directory.hpp"

#include <retort/cli/cli.hpp>

#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace retort_test {

/// What a command line did.
struct Answer {
  int code = 0;
  std::string out{};
  std::string err{};

  nlohmann::json json() const { return nlohmann::json::parse(out); }
};

/// A shop's command line on an SQLite file of its own. Its migrations: users; from there the branches orders and tags;
/// and their merge.
class CommandLine : public testing::Test {
 protected:
  static constexpr const char* users = "a10000000001";
  static constexpr const char* orders = "b20000000002";
  static constexpr const char* tags = "c30000000003";
  static constexpr const char* merge = "d40000000004";

  void SetUp() override;

  /// With --url for the file.
  Answer run(std::vector<std::string> arguments) const;
  /// With nothing added.
  Answer run_bare(const std::vector<std::string>& arguments) const;

  std::string url() const { return "sqlite:///" + file(); }
  std::string file() const { return directory_.file("shop.db"); }
  /// Of a file beside the database.
  std::string path(const std::string& name) const { return directory_.file(name); }
  std::vector<std::string> tables() const;

  retort::cli::Options options_{};

 private:
  TemporaryDirectory directory_;
  retort::Registry registry_;
};

}  // namespace retort_test
