#include "testing/migrations.hpp"

namespace retort::inline v1::testing {

const Registry& registry_of(const DatabaseOptions& options) {
  return options.registry == nullptr ? registry(options.set) : *options.registry;
}

}  // namespace retort::inline v1::testing
