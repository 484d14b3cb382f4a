#include "server/rendezvous.hpp"

#include "support/temporary_directory.hpp"

#include <retort/error.hpp>

#include <atomic>
#include <optional>
#include <thread>

#include <gtest/gtest.h>

namespace retort_test {
namespace {

namespace fs = std::filesystem;

TEST(ConnectAsUser, FindsWhoListensInAFolderAndNobodyElse) {
  const TemporaryDirectory folder;
  EXPECT_FALSE(retort::connect_as_user(folder.path()));
  retort::Descriptor listener = retort::listen_for_users(folder.path());
  EXPECT_TRUE(retort::connect_as_user(folder.path()));
  listener.close();
  EXPECT_FALSE(retort::connect_as_user(folder.path()));
}

TEST(FileLock, IsHeldByOneAtATime) {
  const TemporaryDirectory folder;
  const fs::path path = folder.path() / "lock";
  std::optional<retort::FileLock> first(path);
  std::atomic<bool> is_held = false;
  std::thread other([&] {
    const retort::FileLock second(path);
    is_held = true;
  });
  EXPECT_FALSE(is_held);
  first.reset();
  other.join();
  EXPECT_TRUE(is_held);
}

TEST(FileLock, IsTakenAnewWhenItsHolderHasRemovedTheFile) {
  const TemporaryDirectory folder;
  const fs::path path = folder.path() / "lock";
  std::optional<retort::FileLock> first(path);
  std::thread other([&] {
    const retort::FileLock second(path);
    EXPECT_TRUE(fs::exists(path));
  });
  fs::remove(path);
  first.reset();
  other.join();
}

TEST(PrivateFolder, IsNotOneThatIsThereAlready) {
  const TemporaryDirectory folder;
  const fs::path path = folder.path() / "own";
  retort::make_private_folder(path);
  EXPECT_EQ(fs::status(path).permissions(), fs::perms::owner_all);
  EXPECT_THROW(retort::make_private_folder(path), retort::UsageError);
}

}  // namespace
}  // namespace retort_test
