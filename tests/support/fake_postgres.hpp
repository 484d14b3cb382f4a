#pragma once

#include "support/socket.hpp"
#include "support/temporary_directory.hpp"

#include <atomic>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace retort_test {

/// A server that only knows how to begin a session: it answers each attempt to connect by the next of its answers, the
/// last one from then on. One client at a time. A session answers every simple query with success.
class FakePostgres {
 public:
  /// What the first message of the server is.
  struct Answer {
    std::string sqlstate{};  ///< empty: the client is let in
    std::string message{};
    std::string standard_conforming_strings = "on";
  };

  explicit FakePostgres(std::vector<Answer> answers);
  /// Listens in a directory that others may know already.
  FakePostgres(std::vector<Answer> answers, std::string directory);
  ~FakePostgres();
  FakePostgres(const FakePostgres&) = delete;
  FakePostgres& operator=(const FakePostgres&) = delete;

  /// "postgresql://tester@/shop?host=…"
  std::string url() const;
  int attempts() const noexcept { return attempts_; }
  std::vector<std::string> queries() const;

 private:
  void serve();
  void answer(Socket client, const Answer& answer);
  void take_queries(Socket& client, std::string buffer);

  TemporaryDirectory own_directory_;
  std::string directory_;
  std::vector<Answer> answers_;
  Socket listener_;
  std::atomic<int> attempts_{0};
  std::atomic<bool> is_over_{false};
  mutable std::mutex mutex_;
  std::vector<std::string> queries_;
  std::thread thread_;  // last: it uses everything else
};

}  // namespace retort_test
