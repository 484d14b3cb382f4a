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

/// Takes out of a partition's change what the same change of the partitioned table does there as well.
void leave_to_parent(Step& step, const Step& of_parent);

}  // namespace retort::inline v1::diffing
