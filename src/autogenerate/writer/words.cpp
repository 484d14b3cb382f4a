#include "autogenerate/writer/words.hpp"

#include <array>

namespace retort::inline v1::writer {

namespace {

/// The words of an enumeration stand in its order, which begins with 1.
template <class Enum, std::size_t N>
const char* word_of(Enum value, const std::array<const char*, N>& words) {
  return words.at(static_cast<std::size_t>(value) - 1);
}

}  // namespace

const char* word(dsl::Action value) {
  static constexpr std::array words{"", "no_action", "restrict", "cascade", "set_null", "set_default"};
  return word_of(value, words);
}

const char* word(dsl::match value) {
  static constexpr std::array words{"", "match::simple", "match::full"};
  return word_of(value, words);
}

const char* word(dsl::on_conflict value) {
  static constexpr std::array words{"",
                                    "on_conflict::rollback",
                                    "on_conflict::abort",
                                    "on_conflict::fail",
                                    "on_conflict::ignore",
                                    "on_conflict::replace"};
  return word_of(value, words);
}

const char* word(dsl::identity value) {
  static constexpr std::array words{"identity::none", "identity::always", "identity::by_default"};
  return word_of(value, words);
}

const char* word(dsl::storage value) {
  static constexpr std::array words{
      "", "storage::plain", "storage::external", "storage::extended", "storage::main", "storage::standard"};
  return word_of(value, words);
}

const char* word(dsl::compression value) {
  static constexpr std::array words{"", "compression::pglz", "compression::lz4", "compression::standard"};
  return word_of(value, words);
}

const char* word(dsl::partition value) {
  static constexpr std::array words{"", "partition::range", "partition::list", "partition::hash"};
  return word_of(value, words);
}

const char* word(dsl::replica_identity value) {
  static constexpr std::array words{"", "replica_identity::primary_key", "replica_identity::full",
                                    "replica_identity::nothing", "replica_identity::index"};
  return word_of(value, words);
}

const char* word(dsl::constraint_type value) {
  static constexpr std::array words{"",
                                    "constraint_type::primary_key",
                                    "constraint_type::unique",
                                    "constraint_type::check",
                                    "constraint_type::foreign_key",
                                    "constraint_type::exclude",
                                    "constraint_type::not_null"};
  return word_of(value, words);
}

const char* word(dsl::check_option value) {
  static constexpr std::array words{"check_option::none", "check_option::local", "check_option::cascaded"};
  return word_of(value, words);
}

const char* word(dsl::volatility value) {
  static constexpr std::array words{"", "volatility::immutable", "volatility::stable", "volatility::volatile_"};
  return word_of(value, words);
}

const char* word(dsl::parallel value) {
  static constexpr std::array words{"", "parallel::unsafe", "parallel::restricted", "parallel::safe"};
  return word_of(value, words);
}

const char* word(dsl::argument_mode value) {
  static constexpr std::array words{"argument_mode::in", "argument_mode::out", "argument_mode::inout",
                                    "argument_mode::variadic"};
  return word_of(value, words);
}

const char* word(dsl::trigger_time value) {
  static constexpr std::array words{"trigger_time::before", "trigger_time::after", "trigger_time::instead_of"};
  return word_of(value, words);
}

const char* word(dsl::firing value) {
  static constexpr std::array words{"firing::origin", "firing::disabled", "firing::replica", "firing::always"};
  return word_of(value, words);
}

const char* word(dsl::command value) {
  static constexpr std::array words{"command::all", "command::select", "command::insert", "command::update",
                                    "command::delete_"};
  return word_of(value, words);
}

const char* word(dsl::collation_provider value) {
  static constexpr std::array words{"", "collation_provider::libc", "collation_provider::icu",
                                    "collation_provider::builtin"};
  return word_of(value, words);
}

const char* word(dsl::cast_context value) {
  static constexpr std::array words{"cast_context::explicit_", "cast_context::assignment", "cast_context::implicit"};
  return word_of(value, words);
}

const char* word(ObjectKind value) {
  static constexpr std::array words{"retort::ObjectKind::schema",
                                    "retort::ObjectKind::extension",
                                    "retort::ObjectKind::sequence",
                                    "retort::ObjectKind::enum_type",
                                    "retort::ObjectKind::composite_type",
                                    "retort::ObjectKind::range_type",
                                    "retort::ObjectKind::domain",
                                    "retort::ObjectKind::view",
                                    "retort::ObjectKind::materialized_view",
                                    "retort::ObjectKind::function",
                                    "retort::ObjectKind::procedure",
                                    "retort::ObjectKind::aggregate",
                                    "retort::ObjectKind::operator_",
                                    "retort::ObjectKind::trigger",
                                    "retort::ObjectKind::event_trigger",
                                    "retort::ObjectKind::rule",
                                    "retort::ObjectKind::policy",
                                    "retort::ObjectKind::collation",
                                    "retort::ObjectKind::text_search_dictionary",
                                    "retort::ObjectKind::text_search_configuration",
                                    "retort::ObjectKind::statistics",
                                    "retort::ObjectKind::publication",
                                    "retort::ObjectKind::foreign_data_wrapper",
                                    "retort::ObjectKind::server",
                                    "retort::ObjectKind::user_mapping",
                                    "retort::ObjectKind::foreign_table",
                                    "retort::ObjectKind::table",
                                    "retort::ObjectKind::column",
                                    "retort::ObjectKind::index",
                                    "retort::ObjectKind::constraint",
                                    "retort::ObjectKind::domain_constraint",
                                    "retort::ObjectKind::attribute",
                                    "retort::ObjectKind::database",
                                    "retort::ObjectKind::language",
                                    "retort::ObjectKind::role",
                                    "retort::ObjectKind::cast",
                                    "retort::ObjectKind::operator_family",
                                    "retort::ObjectKind::operator_class",
                                    "retort::ObjectKind::subscription"};
  return word_of(value, words);
}

}  // namespace retort::inline v1::writer
