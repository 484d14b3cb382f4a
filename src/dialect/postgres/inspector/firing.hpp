#pragma once

#include <retort/dsl/objects/words.hpp>

namespace retort::inline v1::postgres {

/// In which sessions a trigger or a rule fires, as the server writes it.
dsl::firing firing_of(char letter);

}  // namespace retort::inline v1::postgres
