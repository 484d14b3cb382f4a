#pragma once

#include "diff/step.hpp"

#include <retort/dialect/dialect.hpp>

namespace retort::inline v1::diffing {

Step drop_step(const Part& part);

/// `late`: a table's foreign keys need not wait for the tables that they refer to.
Step create_step(const Part& part, bool late);

Step alter_step(const Part& from, const Part& to);

/// `is_retyped`: the type is another one of the same name. `with_default`: the default changes as well.
Step column_step(const Part& from, const Part& to, const Dialect& dialect, bool is_retyped, bool with_default);

}  // namespace retort::inline v1::diffing
