#include "server/programs.hpp"

#include "support/temporary_directory.hpp"
#include "unit/server/environment.hpp"

#include <gtest/gtest.h>

namespace retort_test {
namespace {

TEST(ServerPrograms, AreThoseThatTheEnvironmentNames) {
  const TemporaryDirectory folder;
  write_program(folder.path() / "initdb", "");
  write_program(folder.path() / "postgres", "");
  const Variable named("POSTGRES_BINDIR", folder.path());
  EXPECT_EQ(retort::server_programs(), folder.path());
}

TEST(ServerPrograms, AreNotLookedForElsewhereWhenTheEnvironmentNamesAFolderWithoutThem) {
  const TemporaryDirectory folder;
  const Variable named("POSTGRES_BINDIR", folder.path());
  EXPECT_EQ(retort::server_programs(), std::nullopt);
}

TEST(ServerPrograms, AreTheFirstInPath) {
  const TemporaryDirectory empty;
  const TemporaryDirectory folder;
  write_program(folder.path() / "initdb", "");
  write_program(folder.path() / "postgres", "");
  const Variable none("POSTGRES_BINDIR", "");
  const Variable path("PATH", empty.path().string() + "::" + folder.path().string());
  EXPECT_EQ(retort::server_programs(), folder.path());
  EXPECT_EQ(retort::program_in_path("initdb"), folder.path() / "initdb");
  EXPECT_EQ(retort::program_in_path("rm"), std::nullopt);
}

}  // namespace
}  // namespace retort_test
