#pragma once

#include <filesystem>
#include <utility>

namespace retort::inline v1 {

/// A file descriptor; closed with it.
class Descriptor {
 public:
  explicit Descriptor(int number = -1) noexcept : number_(number) {}
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
  }
  ~Descriptor() { close(); }

  int number() const noexcept { return number_; }
  explicit operator bool() const noexcept { return number_ >= 0; }
  void close() noexcept;

 private:
  int number_;
};

/// The socket in a server's folder to which its users connect. Throws UsageError.
Descriptor listen_for_users(const std::filesystem::path& folder);
/// Nothing where nobody listens.
Descriptor connect_as_user(const std::filesystem::path& folder);

/// Held by one process at a time; let go when it ends. The file may be removed by who holds it.
class FileLock {
 public:
  /// Waits. Throws UsageError where the file cannot be opened.
  explicit FileLock(const std::filesystem::path& path);

 private:
  Descriptor file_;
};

/// A folder that nobody else can enter. Throws UsageError where it cannot be made, or is there.
void make_private_folder(const std::filesystem::path& folder);

}  // namespace retort::inline v1
