#pragma once

#include "conformance/schemas/database.hpp"

#include <memory>
#include <string>

namespace conformance {

using Engine = std::unique_ptr<Database> (*)();

/// Two schemas, and the plan from the one to the other and back.
struct Trial {
  retort::Schema before{};
  retort::Schema after{};
};

struct Failure {
  std::string stage{};  ///< what did not hold; empty: everything did
  std::string text{};
};

/// The plan makes one the other, a second plan is empty, and the plan back restores the first.
Failure failure_of(const Trial& trial, Engine engine);

/// As small as it can be made so that the same still does not hold.
Trial minimised(Trial trial, Engine engine);

/// SQL that creates the schema: what diff_pairs takes.
std::string script_of(const retort::Schema& schema, Engine engine);

}  // namespace conformance
