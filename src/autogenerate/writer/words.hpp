#pragma once

#include <retort/core/object_kind.hpp>
#include <retort/dsl/objects/words.hpp>
#include <retort/dsl/options.hpp>

namespace retort::inline v1::writer {

// How a migration spells the words of the DSL.
const char* word(dsl::Action value);
const char* word(dsl::match value);
const char* word(dsl::on_conflict value);
const char* word(dsl::identity value);
const char* word(dsl::storage value);
const char* word(dsl::compression value);
const char* word(dsl::partition value);
const char* word(dsl::replica_identity value);
const char* word(dsl::constraint_type value);
const char* word(dsl::check_option value);
const char* word(dsl::volatility value);
const char* word(dsl::parallel value);
const char* word(dsl::argument_mode value);
const char* word(dsl::trigger_time value);
const char* word(dsl::firing value);
const char* word(dsl::command value);
const char* word(dsl::collation_provider value);
const char* word(dsl::cast_context value);
const char* word(ObjectKind value);

}  // namespace retort::inline v1::writer
