#include "server/rendezvous.hpp"

#include <retort/error.hpp>

#include <cerrno>
#include <cstddef>
#include <cstring>
#include <system_error>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

namespace retort::inline v1 {

namespace {

namespace fs = std::filesystem;

[[noreturn]] void refuse(const char* what, const fs::path& path, int reason) {
  throw UsageError(fmt::format("{} {}: {}", what, path.string(), std::generic_category().message(reason)),
                   "TMPDIR says where files of a server may be put");
}

sockaddr_un address_in(const fs::path& folder) {
  sockaddr_un address{.sun_family = AF_UNIX, .sun_path = {}};
  const std::string path = (folder / "users").string();
  if (path.size() >= sizeof(address.sun_path)) refuse("there can be no socket", path, ENAMETOOLONG);
  std::memcpy(address.sun_path, path.c_str(), path.size());
  return address;
}

Descriptor new_socket() { return Descriptor(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0)); }

/// Whether a file is the one that has this path now.
bool is_at(const fs::path& path, const Descriptor& file) {
  struct stat opened {};
  struct stat named {};
  return fstat(file.number(), &opened) == 0 && lstat(path.c_str(), &named) == 0 && opened.st_ino == named.st_ino &&
         opened.st_dev == named.st_dev;
}

}  // namespace

void Descriptor::close() noexcept {
  if (number_ >= 0) ::close(std::exchange(number_, -1));
}

Descriptor listen_for_users(const fs::path& folder) {
  constexpr int most_waiting = 1024;
  const sockaddr_un address = address_in(folder);
  Descriptor listener = new_socket();
  if (bind(listener.number(), reinterpret_cast<const sockaddr*>(&address), sizeof(address)) != 0 ||
      listen(listener.number(), most_waiting) != 0) {
    refuse("there can be no socket in", folder, errno);
  }
  return listener;
}

Descriptor connect_as_user(const fs::path& folder) {
  const sockaddr_un address = address_in(folder);
  Descriptor user = new_socket();
  if (::connect(user.number(), reinterpret_cast<const sockaddr*>(&address), sizeof(address)) != 0) user.close();
  return user;
}

FileLock::FileLock(const fs::path& path) {
  do {
    file_ = Descriptor(open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600));
    if (!file_) refuse("cannot open", path, errno);
    while (flock(file_.number(), LOCK_EX) != 0) {
      if (errno != EINTR) refuse("cannot lock", path, errno);
    }
  } while (!is_at(path, file_));  // who held it has removed it
}

void make_private_folder(const fs::path& folder) {
  if (mkdir(folder.c_str(), 0700) != 0) refuse("cannot create", folder, errno);
}

}  // namespace retort::inline v1
