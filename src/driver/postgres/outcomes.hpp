#pragma once

#include <retort/connection.hpp>

#include <cstddef>
#include <cstdint>
#include <deque>
#include <exception>

namespace retort::inline v1::postgres {

/// What became of units, kept until the listener can be told: it may throw, so it is called only where the connection
/// is in a state to be left.
class Outcomes {
 public:
  void done(std::uint64_t unit);
  /// Only the first failure counts.
  void failed(std::uint64_t unit, std::size_t index, std::exception_ptr error);

  /// Since the last forget_failure(), whether or not the listener has been told.
  bool has_failure() const noexcept { return has_failure_; }
  void forget_failure() noexcept { has_failure_ = false; }

  void tell(UnitListener& listener);

 private:
  struct Outcome {
    std::uint64_t unit = 0;
    std::size_t index = 0;
    std::exception_ptr error{};  ///< null: done
  };

  std::deque<Outcome> outcomes_;
  bool has_failure_ = false;
};

}  // namespace retort::inline v1::postgres
