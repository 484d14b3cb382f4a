#include "operation/objects/kinds.hpp"

namespace retort::inline v1 {

namespace {

struct Words {
  std::string_view one;
  std::string_view many;
};

Words words(ObjectKind kind) {
  switch (kind) {
    case ObjectKind::schema:
      return {"schema", "schemas"};
    case ObjectKind::extension:
      return {"extension", "extensions"};
    case ObjectKind::sequence:
      return {"sequence", "sequences"};
    case ObjectKind::enum_type:
      return {"enum type", "enum types"};
    case ObjectKind::composite_type:
      return {"composite type", "composite types"};
    case ObjectKind::range_type:
      return {"range type", "range types"};
    case ObjectKind::domain:
      return {"domain", "domains"};
    case ObjectKind::view:
      return {"view", "views"};
    case ObjectKind::materialized_view:
      return {"materialized view", "materialized views"};
    case ObjectKind::function:
      return {"function", "functions"};
    case ObjectKind::procedure:
      return {"procedure", "procedures"};
    case ObjectKind::aggregate:
      return {"aggregate", "aggregates"};
    case ObjectKind::operator_:
      return {"operator", "operators"};
    case ObjectKind::trigger:
      return {"trigger", "triggers"};
    case ObjectKind::event_trigger:
      return {"event trigger", "event triggers"};
    case ObjectKind::rule:
      return {"rule", "rules"};
    case ObjectKind::policy:
      return {"policy", "policies"};
    case ObjectKind::collation:
      return {"collation", "collations of its own"};
    case ObjectKind::text_search_dictionary:
      return {"text search dictionary", "text search dictionaries"};
    case ObjectKind::text_search_configuration:
      return {"text search configuration", "text search configurations"};
    case ObjectKind::statistics:
      return {"statistics", "extended statistics"};
    case ObjectKind::publication:
      return {"publication", "publications"};
    case ObjectKind::foreign_data_wrapper:
      return {"foreign-data wrapper", "foreign-data wrappers"};
    case ObjectKind::server:
      return {"server", "servers"};
    case ObjectKind::user_mapping:
      return {"user mapping", "user mappings"};
    case ObjectKind::foreign_table:
      return {"foreign table", "foreign tables"};
    case ObjectKind::table:
      return {"table", "tables"};
    case ObjectKind::column:
      return {"column", "columns"};
    case ObjectKind::index:
      return {"index", "indexes"};
    case ObjectKind::constraint:
      return {"constraint", "constraints"};
    case ObjectKind::domain_constraint:
      return {"domain constraint", "domain constraints"};
    case ObjectKind::attribute:
      return {"attribute", "attributes"};
    case ObjectKind::database:
      return {"database", "databases"};
    case ObjectKind::language:
      return {"language", "languages"};
    case ObjectKind::role:
      return {"role", "roles"};
    case ObjectKind::cast:
      return {"cast", "casts of its own"};
    case ObjectKind::operator_family:
      return {"operator family", "operator families"};
    case ObjectKind::operator_class:
      return {"operator class", "operator classes"};
    case ObjectKind::subscription:
      return {"subscription", "subscriptions"};
  }
  return {};
}

}  // namespace

std::string_view noun(ObjectKind kind) { return words(kind).one; }

std::string_view plural(ObjectKind kind) { return words(kind).many; }

}  // namespace retort::inline v1
