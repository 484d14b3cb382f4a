#include "support/relay.hpp"

#include <array>
#include <cstddef>
#include <utility>

#include <poll.h>

namespace retort_test {

namespace {

constexpr std::chrono::milliseconds patience{20};
/// A client that has been silent for so long is waiting for an answer.
constexpr int silence = 150;

/// Counts the statements in what a client sends.
class StatementCounter {
 public:
  int count(const std::string& bytes) {
    buffer_ += bytes;
    int found = 0;
    for (;;) {
      const std::size_t header = is_startup_ ? 0 : 1;
      if (buffer_.size() < header + 4) return found;
      const std::size_t size = header + size_at(header);
      if (buffer_.size() < size) return found;
      if (!is_startup_ && (buffer_[0] == 'Q' || buffer_[0] == 'E')) ++found;
      is_startup_ = false;
      buffer_.erase(0, size);
    }
  }

 private:
  std::size_t size_at(std::size_t position) const {
    std::size_t size = 0;
    for (std::size_t i = 0; i < 4; ++i) size = size << 8 | static_cast<unsigned char>(buffer_[position + i]);
    return size;
  }

  std::string buffer_;
  bool is_startup_ = true;
};

}  // namespace

Relay::Relay(std::string host, std::string port)
    : host_(std::move(host)),
      port_(std::move(port)),
      listener_(listen_in(directory_.path())),
      thread_([this] { serve(); }) {}

Relay::~Relay() {
  is_over_ = true;
  thread_.join();
  for (std::thread& client : clients_) client.join();
}

void Relay::serve() {
  while (!is_over_) {
    Socket client = accept_within(listener_, patience);
    if (!client.is_open()) continue;
    clients_.emplace_back([this, socket = std::move(client)]() mutable { relay(std::move(socket)); });
  }
}

void Relay::relay(Socket client) {
  Socket server = connect_to(host_, port_);
  StatementCounter counter;
  std::string held;
  for (;;) {
    std::array<pollfd, 2> sockets{{{.fd = client.descriptor(), .events = POLLIN, .revents = 0},
                                   {.fd = server.descriptor(), .events = POLLIN, .revents = 0}}};
    const int ready = poll(sockets.data(), sockets.size(), silence);
    if (is_over_) return;
    std::string spoken;
    if (sockets[0].revents != 0 && !client.read_to(spoken)) return;
    if (sockets[1].revents != 0 && !server.read_to(held)) return;
    statements_ += counter.count(spoken);
    server.write(spoken);
    if (holds_answers_ && ready > 0) continue;
    if (holds_answers_ && !held.empty()) ++waits_;
    client.write(held);
    held.clear();
  }
}

}  // namespace retort_test
