#pragma once

#include <chrono>
#include <string>
#include <string_view>

namespace retort_test {

/// A file descriptor that is closed at the end.
class Socket {
 public:
  explicit Socket(int descriptor = -1) noexcept : descriptor_(descriptor) {}
  ~Socket();
  Socket(Socket&& other) noexcept;
  Socket& operator=(Socket&& other) noexcept;

  int descriptor() const noexcept { return descriptor_; }
  bool is_open() const noexcept { return descriptor_ >= 0; }

  /// Waits for bytes and appends them. False at the end of the stream.
  bool read_to(std::string& buffer);
  /// Ignores that nobody may be there to receive.
  void write(std::string_view bytes);

 private:
  int descriptor_;
};

/// Listens where libpq looks for `host=directory port=5432`.
Socket listen_in(const std::string& directory);

/// Connects to a server's Unix socket, or to host and port.
Socket connect_to(const std::string& host, const std::string& port);

/// A client; not open when none came in time.
Socket accept_within(const Socket& listener, std::chrono::milliseconds timeout);

}  // namespace retort_test
