#pragma once

#include <functional>
#include <string>

struct Response {
  int status = 200;
  std::string text{};
};

/// Answers GET requests on one socket, one after the other. Not more than an example needs.
class HttpServer {
 public:
  /// Listens on this port, or one that is free for 0. Throws std::system_error.
  explicit HttpServer(int port);
  ~HttpServer();
  HttpServer(const HttpServer&) = delete;
  HttpServer& operator=(const HttpServer&) = delete;

  int port() const;
  /// Never returns. `answer` is called with the path of each request.
  [[noreturn]] void serve(const std::function<Response(const std::string& path)>& answer);

 private:
  int socket_;
};
