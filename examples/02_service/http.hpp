#pragma once

#include <functional>
#include <string>

struct Response {
  int status = 200;
  std::string text{};
};

/// A socket that listens on this port, or for 0 on one that is free, which `port` then says. Throws std::system_error.
int listen_on(int& port);

/// Answers GET requests, one after the other, for ever: with what `answer` has for their path.
[[noreturn]] void serve(int socket, const std::function<Response(const std::string& path)>& answer);
