#include "server/room.hpp"

#include <filesystem>

#include <gtest/gtest.h>
#include <unistd.h>

namespace retort_test {
namespace {

TEST(RoomForServer, IsAFolderInWhichFilesCanBeMade) {
  EXPECT_EQ(access(retort::room_for_server().c_str(), W_OK | X_OK), 0);
}

TEST(IsInMemory, IsFalseOfWhatIsNotThere) { EXPECT_FALSE(retort::is_in_memory("/nowhere/at/all")); }

TEST(IsInMemory, IsFalseOfOtherFileSystemsThanThoseInMemory) { EXPECT_FALSE(retort::is_in_memory("/proc")); }

TEST(IsInMemory, IsTrueWhereLinuxKeepsSharedMemory) {
  if (!std::filesystem::exists("/dev/shm")) GTEST_SKIP() << "there is no /dev/shm";
  EXPECT_TRUE(retort::is_in_memory("/dev/shm"));
}

}  // namespace
}  // namespace retort_test
