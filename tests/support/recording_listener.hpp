#pragma once

#include <retort/connection.hpp>

#include <cstddef>
#include <cstdint>
#include <exception>
#include <stdexcept>
#include <vector>

namespace retort_test {

/// Keeps what it is told.
class RecordingListener final : public retort::UnitListener {
 public:
  struct Failure {
    std::uint64_t id = 0;
    std::size_t index = 0;
    std::exception_ptr error{};
  };

  void unit_done(std::uint64_t id) override { done.push_back(id); }
  void unit_failed(std::uint64_t id, std::size_t index, std::exception_ptr error) override {
    failures.push_back({id, index, error});
  }

  std::vector<std::uint64_t> done{};
  std::vector<Failure> failures{};
};

/// The error as a value; a test failure, by way of the exception that was not expected, when it is another one.
template <class Error>
Error caught(const std::exception_ptr& error) {
  try {
    std::rethrow_exception(error);
  } catch (const Error& expected) {
    return expected;
  }
}

template <class Error, class Action>
Error thrown_by(Action&& action) {
  try {
    action();
  } catch (const Error& expected) {
    return expected;
  }
  throw std::logic_error("nothing was thrown");
}

}  // namespace retort_test
