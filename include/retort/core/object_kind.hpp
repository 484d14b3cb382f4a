#pragma once

#include <cstdint>

namespace retort::inline v1 {

/// What a database holds beside tables, and the parts of tables that comments, rights and owners are about.
enum class ObjectKind : std::uint8_t {
  schema = 1,
  extension,
  sequence,
  enum_type,
  composite_type,
  range_type,
  domain,
  view,
  materialized_view,
  function,
  procedure,
  aggregate,
  operator_,
  trigger,
  event_trigger,
  rule,
  policy,
  collation,
  text_search_dictionary,
  text_search_configuration,
  statistics,
  publication,
  foreign_data_wrapper,
  server,
  user_mapping,
  foreign_table,
  table,
  column,
  index,
  constraint,
  domain_constraint,
  attribute,  ///< of a composite type
  database,
  language,
  role,
  cast,
  operator_family,
  operator_class,
  subscription,
};

}  // namespace retort::inline v1
