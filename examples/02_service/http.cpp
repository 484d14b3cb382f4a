#include "http.hpp"

#include <array>
#include <cerrno>
#include <system_error>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace {

int checked(int result, const char* what) {
  if (result < 0) throw std::system_error(errno, std::generic_category(), what);
  return result;
}

/// "GET /healthz HTTP/1.1" → "/healthz"
std::string read_path(int client) {
  std::array<char, 2048> buffer{};
  const ssize_t size = read(client, buffer.data(), buffer.size());
  const std::string request(buffer.data(), size > 0 ? static_cast<std::size_t>(size) : 0);
  const std::size_t begin = request.find(' ') + 1;
  return request.substr(begin, request.find(' ', begin) - begin);
}

}  // namespace

int listen_on(int& port) {
  const int listener = checked(socket(AF_INET, SOCK_STREAM, 0), "socket");
  const int yes = 1;
  setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
  sockaddr_in address{};
  socklen_t size = sizeof address;
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<std::uint16_t>(port));
  checked(bind(listener, reinterpret_cast<const sockaddr*>(&address), size), "bind");
  checked(listen(listener, 16), "listen");
  checked(getsockname(listener, reinterpret_cast<sockaddr*>(&address), &size), "getsockname");
  port = ntohs(address.sin_port);
  return listener;
}

void serve(int socket, const std::function<Response(const std::string& path)>& answer) {
  for (;;) {
    const int client = checked(accept(socket, nullptr, nullptr), "accept");
    const Response response = answer(read_path(client));
    const std::string text =
        "HTTP/1.0 " + std::to_string(response.status) +
        " -\r\nContent-Length: " + std::to_string(response.text.size()) + "\r\n\r\n" + response.text;
    (void)send(client, text.data(), text.size(), MSG_NOSIGNAL);
    close(client);
  }
}
