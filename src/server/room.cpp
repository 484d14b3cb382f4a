#include "server/room.hpp"

#include <cstdint>

#include <sys/statvfs.h>
#include <unistd.h>
#ifdef __linux__
#include <linux/magic.h>
#include <sys/vfs.h>
#endif

namespace retort::inline v1 {

namespace {

namespace fs = std::filesystem;

/// An empty cluster takes 40 MB, and each database 8 MB more. Containers often have 64 MB in /dev/shm.
constexpr std::uint64_t bytes_wanted = std::uint64_t{1} << 30U;

bool has_room(const fs::path& folder) {
  struct statvfs status {};
  if (access(folder.c_str(), W_OK | X_OK) != 0 || statvfs(folder.c_str(), &status) != 0) return false;
  return std::uint64_t{status.f_bavail} * status.f_frsize >= bytes_wanted;
}

}  // namespace

bool is_in_memory([[maybe_unused]] const fs::path& folder) {
#ifdef __linux__
  struct statfs status {};
  return statfs(folder.c_str(), &status) == 0 && (status.f_type == TMPFS_MAGIC || status.f_type == RAMFS_MAGIC);
#else
  return false;
#endif
}

fs::path room_for_server() {
  fs::path temporary = fs::temp_directory_path();
  for (const fs::path& folder : {temporary, fs::path("/dev/shm")}) {
    if (is_in_memory(folder) && has_room(folder)) return folder;
  }
  return temporary;
}

}  // namespace retort::inline v1
