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

std::string path_of(const std::string& request) {
  const std::size_t begin = request.find(' ') + 1;
  return request.substr(begin, request.find(' ', begin) - begin);
}

void answer_one(int client, const std::function<Response(const std::string& path)>& answer) {
  std::array<char, 2048> buffer{};
  const ssize_t size = read(client, buffer.data(), buffer.size());
  if (size <= 0) return;
  const Response response = answer(path_of(std::string(buffer.data(), static_cast<std::size_t>(size))));
  const std::string text =
      "HTTP/1.0 " + std::to_string(response.status) + (response.status == 200 ? " OK" : " Wait") +
      "\r\nContent-Length: " + std::to_string(response.text.size()) + "\r\n\r\n" + response.text;
  (void)send(client, text.data(), text.size(), MSG_NOSIGNAL);
}

}  // namespace

HttpServer::HttpServer(int port) : socket_(checked(socket(AF_INET, SOCK_STREAM, 0), "socket")) {
  const int yes = 1;
  setsockopt(socket_, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<std::uint16_t>(port));
  address.sin_addr.s_addr = htonl(port == 0 ? INADDR_LOOPBACK : INADDR_ANY);
  checked(bind(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address), "bind");
  checked(listen(socket_, 16), "listen");
}

HttpServer::~HttpServer() { close(socket_); }

int HttpServer::port() const {
  sockaddr_in address{};
  socklen_t size = sizeof address;
  checked(getsockname(socket_, reinterpret_cast<sockaddr*>(&address), &size), "getsockname");
  return ntohs(address.sin_port);
}

void HttpServer::serve(const std::function<Response(const std::string& path)>& answer) {
  for (;;) {
    const int client = checked(accept(socket_, nullptr, nullptr), "accept");
    answer_one(client, answer);
    close(client);
  }
}
