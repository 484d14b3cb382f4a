#include "support/socket.hpp"

#include <array>
#include <cerrno>
#include <cstring>
#include <memory>
#include <stdexcept>
#include <system_error>
#include <utility>

#include <netdb.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace retort_test {

namespace {

[[noreturn]] void fail(const std::string& what) { throw std::system_error(errno, std::generic_category(), what); }

sockaddr_un unix_address(const std::string& path) {
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  if (path.size() >= sizeof address.sun_path) throw std::length_error(path);
  std::memcpy(address.sun_path, path.c_str(), path.size() + 1);
  return address;
}

Socket connect_to_tcp(const std::string& host, const std::string& port) {
  addrinfo hints{};
  hints.ai_socktype = SOCK_STREAM;
  addrinfo* found = nullptr;
  if (getaddrinfo(host.c_str(), port.c_str(), &hints, &found) != 0) throw std::runtime_error("no such host: " + host);
  const std::unique_ptr<addrinfo, decltype(&freeaddrinfo)> addresses(found, freeaddrinfo);
  Socket socket(::socket(found->ai_family, SOCK_STREAM, 0));
  if (connect(socket.descriptor(), found->ai_addr, found->ai_addrlen) != 0) fail(host);
  return socket;
}

}  // namespace

Socket::~Socket() {
  if (is_open()) close(descriptor_);
}

Socket::Socket(Socket&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}

Socket& Socket::operator=(Socket&& other) noexcept {
  std::swap(descriptor_, other.descriptor_);
  return *this;
}

bool Socket::read_to(std::string& buffer) {
  std::array<char, 65'536> bytes{};
  const ssize_t count = recv(descriptor_, bytes.data(), bytes.size(), 0);
  if (count <= 0) return false;
  buffer.append(bytes.data(), static_cast<std::size_t>(count));
  return true;
}

void Socket::write(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = send(descriptor_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (count <= 0) return;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
}

Socket listen_in(const std::string& directory) {
  Socket socket(::socket(AF_UNIX, SOCK_STREAM, 0));
  const sockaddr_un address = unix_address(directory + "/.s.PGSQL.5432");
  const auto* generic = reinterpret_cast<const sockaddr*>(&address);
  if (bind(socket.descriptor(), generic, sizeof address) != 0 || listen(socket.descriptor(), 16) != 0) fail(directory);
  return socket;
}

Socket connect_to(const std::string& host, const std::string& port) {
  if (host.empty() || host.front() != '/') return connect_to_tcp(host, port);
  Socket socket(::socket(AF_UNIX, SOCK_STREAM, 0));
  const sockaddr_un address = unix_address(host + "/.s.PGSQL." + port);
  if (connect(socket.descriptor(), reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) fail(host);
  return socket;
}

Socket accept_within(const Socket& listener, std::chrono::milliseconds timeout) {
  pollfd descriptor{.fd = listener.descriptor(), .events = POLLIN, .revents = 0};
  if (poll(&descriptor, 1, static_cast<int>(timeout.count())) <= 0) return Socket();
  return Socket(accept(listener.descriptor(), nullptr, nullptr));
}

}  // namespace retort_test
