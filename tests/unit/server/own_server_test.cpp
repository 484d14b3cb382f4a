#include "server/own_server.hpp"

#include "server/programs.hpp"
#include "support/temporary_directory.hpp"
#include "unit/server/environment.hpp"

#include <retort/connect.hpp>
#include <retort/error.hpp>

#include <gmock/gmock.h>

namespace retort_test {
namespace {

using retort::OwnServer;
using std::chrono::milliseconds;
using ::testing::HasSubstr;

class OwnServerTest : public ::testing::Test {
 protected:
  void SetUp() override {
    if (!OwnServer::is_available()) GTEST_SKIP() << "initdb and postgres are not there";
  }
};

std::string setting(const std::string& url, const std::string& name) {
  return retort::connect(url)->query("SELECT current_setting($1)", {name})[0][0].text();
}

bool is_reachable(const std::string& url) {
  try {
    retort::connect(url);
    return true;
  } catch (const retort::ConnectionError&) {
    return false;
  }
}

TEST_F(OwnServerTest, HasNoDurabilityAndListensToNoNetwork) {
  const auto server = OwnServer::start();
  for (const char* name : {"fsync", "synchronous_commit", "full_page_writes"}) {
    EXPECT_EQ(setting(server->url(), name), "off") << name;
  }
  EXPECT_EQ(setting(server->url(), "listen_addresses"), "");
  const std::filesystem::path folder = setting(server->url(), "unix_socket_directories");
  EXPECT_EQ(std::filesystem::status(folder).permissions(), std::filesystem::perms::owner_all);
}

TEST_F(OwnServerTest, IsGoneWithItsFilesWhenItIsStopped) {
  const auto server = OwnServer::start();
  const std::filesystem::path folder = setting(server->url(), "unix_socket_directories");
  EXPECT_TRUE(std::filesystem::exists(folder));
  server->stop();
  EXPECT_FALSE(std::filesystem::exists(folder));
  EXPECT_FALSE(is_reachable(server->url()));
}

TEST_F(OwnServerTest, IsNobodyElsesUnlessItIsShared) {
  const auto one = OwnServer::start();
  const auto other = OwnServer::start();
  EXPECT_NE(one->url(), other->url());
}

TEST_F(OwnServerTest, IsTheSameForAllWhoShareItAndStaysForTheLastOfThem) {
  const TemporaryDirectory own;  // so that no other test run shares it
  std::filesystem::permissions(own.path(), std::filesystem::perms(0755));
  const std::filesystem::path programs = own.path() / "bin";
  std::filesystem::create_directory_symlink(*retort::server_programs(), programs);
  const Variable named("POSTGRES_BINDIR", programs);
  auto one = OwnServer::share(milliseconds{0});
  auto other = OwnServer::share(milliseconds{0});
  EXPECT_EQ(one->url(), other->url());
  one.reset();
  EXPECT_TRUE(is_reachable(other->url()));
}

TEST_F(OwnServerTest, ThatDoesNotStartSaysWhatItsProgramsSaid) {
  const TemporaryDirectory folder;
  std::filesystem::permissions(folder.path(), std::filesystem::perms(0755));
  write_program(folder.path() / "initdb", "echo 'initdb: the moon is in the way' >&2; exit 1");
  write_program(folder.path() / "postgres", "exit 1");
  const Variable named("POSTGRES_BINDIR", folder.path());
  try {
    OwnServer::start();
    FAIL() << "it has started";
  } catch (const retort::ConnectionError& error) {
    EXPECT_THAT(error.what(), HasSubstr("the moon is in the way"));
    EXPECT_THAT(error.details().hint, HasSubstr("URL"));
  }
}

TEST(OwnServer, WithoutProgramsSaysWhatToInstall) {
  const TemporaryDirectory nothing;
  const Variable named("POSTGRES_BINDIR", nothing.path());
  EXPECT_FALSE(OwnServer::is_available());
  try {
    OwnServer::start();
    FAIL() << "it has started";
  } catch (const retort::UsageError& error) {
    EXPECT_THAT(error.what(), HasSubstr("POSTGRES_BINDIR"));
  }
}

}  // namespace
}  // namespace retort_test
