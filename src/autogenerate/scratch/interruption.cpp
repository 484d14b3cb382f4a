#include "autogenerate/scratch/interruption.hpp"

#include <array>
#include <cerrno>
#include <csignal>
#include <mutex>
#include <thread>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

namespace retort::inline v1 {

namespace {

std::mutex mutex;
std::list<std::function<void()>> clean_ups;
std::array<int, 2> pipe_ends{-1, -1};
constexpr std::array signals{SIGINT, SIGTERM};
std::array<struct sigaction, signals.size()> before{};

void handle(int signal) {
  const int saved = errno;
  const auto byte = static_cast<unsigned char>(signal);
  [[maybe_unused]] const auto written = ::write(pipe_ends[1], &byte, 1);
  errno = saved;
}

/// Ends the program as the signal would have done.
void wait_for_signal() {
  unsigned char byte = 0;
  while (::read(pipe_ends[0], &byte, 1) != 1) {
  }
  {
    const std::lock_guard lock(mutex);
    for (const auto& clean_up : clean_ups) clean_up();
  }
  std::signal(byte, SIG_DFL);
  raise(byte);
}

void start_watching() {
  if (pipe_ends[0] >= 0 || pipe2(pipe_ends.data(), O_CLOEXEC) != 0) return;
  std::thread(wait_for_signal).detach();
}

void catch_signals() {
  start_watching();
  if (pipe_ends[0] < 0) return;
  struct sigaction action {};
  action.sa_handler = handle;
  action.sa_flags = SA_RESTART;
  for (std::size_t i = 0; i < signals.size(); ++i) {
    sigaction(signals[i], nullptr, &before[i]);
    if (before[i].sa_handler == SIG_DFL) sigaction(signals[i], &action, nullptr);
  }
}

void release_signals() {
  if (pipe_ends[0] < 0) return;
  for (std::size_t i = 0; i < signals.size(); ++i) sigaction(signals[i], &before[i], nullptr);
}

}  // namespace

CleanUpWhenInterrupted::CleanUpWhenInterrupted(std::function<void()> clean_up) {
  const std::lock_guard lock(mutex);
  if (clean_ups.empty()) catch_signals();
  place_ = clean_ups.insert(clean_ups.end(), std::move(clean_up));
}

CleanUpWhenInterrupted::~CleanUpWhenInterrupted() {
  const std::lock_guard lock(mutex);
  clean_ups.erase(place_);
  if (clean_ups.empty()) release_signals();
}

}  // namespace retort::inline v1
