#pragma once

#include <retort/detail/enrolment.hpp>

#include <cstdint>
#include <vector>

namespace retort::inline v1 {

/// What is enrolled at one moment, roughly in the order of enrolment. Valid as long as the modules it came from stay
/// loaded.
struct Enrolled {
  std::uint64_t generation = 0;  ///< see enrolment_generation()
  std::vector<const detail::MigrationNode*> nodes{};
  std::vector<const detail::MigrationManifest*> manifests{};
};

/// Thread-safe.
Enrolled enrolled();

/// Changes whenever something is enrolled or taken off. Thread-safe.
std::uint64_t enrolment_generation() noexcept;

}  // namespace retort::inline v1
