#pragma once

#include <functional>
#include <list>

namespace retort::inline v1 {

/// While it lives, SIGINT and SIGTERM end the program only after `clean_up` has run: on a thread of its own, so that it
/// may do what a signal handler may not. A program that handles these signals itself, or ignores them, goes on doing
/// so.
class CleanUpWhenInterrupted {
 public:
  explicit CleanUpWhenInterrupted(std::function<void()> clean_up);
  ~CleanUpWhenInterrupted();
  CleanUpWhenInterrupted(const CleanUpWhenInterrupted&) = delete;
  CleanUpWhenInterrupted& operator=(const CleanUpWhenInterrupted&) = delete;

 private:
  std::list<std::function<void()>>::iterator place_;
};

}  // namespace retort::inline v1
