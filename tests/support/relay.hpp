#pragma once

#include "support/socket.hpp"
#include "support/temporary_directory.hpp"

#include <atomic>
#include <string>
#include <thread>
#include <vector>

namespace retort_test {

/// Stands between a client and a PostgreSQL server and counts. Every client has a thread of its own.
class Relay {
 public:
  /// The server's host (or socket directory) and port.
  Relay(std::string host, std::string port);
  ~Relay();
  Relay(const Relay&) = delete;
  Relay& operator=(const Relay&) = delete;

  /// What replaces host=… in a URL.
  std::string host() const { return directory_.path(); }

  /// From now on the server's answers are kept back until the client says nothing for a while: it waits.
  void hold_answers() noexcept { holds_answers_ = true; }
  /// How often a client was found waiting while answers were held.
  int waits() const noexcept { return waits_; }
  /// Query and Execute messages: statements that clients have sent.
  int statements() const noexcept { return statements_; }

 private:
  class Stream;

  void serve();
  void relay(Socket client);

  TemporaryDirectory directory_;
  std::string host_;
  std::string port_;
  Socket listener_;
  std::atomic<bool> is_over_{false};
  std::atomic<bool> holds_answers_{false};
  std::atomic<int> waits_{0};
  std::atomic<int> statements_{0};
  std::vector<std::thread> clients_;
  std::thread thread_;  // last: it uses everything else
};

}  // namespace retort_test
