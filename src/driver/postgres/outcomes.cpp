#include "driver/postgres/outcomes.hpp"

#include <utility>

namespace retort::inline v1::postgres {

void Outcomes::done(std::uint64_t unit) { outcomes_.push_back({.unit = unit}); }

void Outcomes::failed(std::uint64_t unit, std::size_t index, std::exception_ptr error) {
  if (has_failure_) return;
  has_failure_ = true;
  outcomes_.push_back({.unit = unit, .index = index, .error = std::move(error)});
}

void Outcomes::tell(UnitListener& listener) {
  while (!outcomes_.empty()) {
    const Outcome outcome = std::move(outcomes_.front());
    outcomes_.pop_front();
    if (outcome.error == nullptr) {
      listener.unit_done(outcome.unit);
    } else {
      listener.unit_failed(outcome.unit, outcome.index, outcome.error);
    }
  }
}

}  // namespace retort::inline v1::postgres
