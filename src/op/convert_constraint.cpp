// Constraints and indexes: views → owned values.
#include "op/convert.hpp"

#include <utility>

namespace retort::inline v1 {

Deferral owned_deferral(dsl::OptionalBool deferrable, dsl::OptionalBool initially_deferred) {
  return {.deferrable = deferrable.value() || initially_deferred.value(),
          .initially_deferred = initially_deferred.value()};
}

namespace {

/// Has what all kinds share at hand: the name, the columns and the deferral.
struct ConstraintConverter {
  const dsl::Constraint& constraint;
  const char* file;

  std::string name() const { return owned_name(constraint.name, file); }
  std::vector<std::string> columns() const { return owned_names(constraint.columns, file); }
  std::vector<std::string> further_columns() const { return owned_names(constraint.further_columns, file); }
  StorageParameters parameters() const { return owned_parameters(constraint.storage_parameters); }
  std::string tablespace() const { return owned_name(constraint.tablespace, file); }
  Deferral when() const { return owned_deferral(constraint.deferrable, constraint.initially_deferred); }

  PrimaryKey primary_key() const {
    return {.name = name(),
            .columns = columns(),
            .deferral = when(),
            .include = further_columns(),
            .without_overlaps = constraint.temporal,
            .on_conflict = constraint.on_conflict,
            .storage_parameters = parameters(),
            .tablespace = tablespace()};
  }
  Unique unique() const {
    return {.name = name(),
            .columns = columns(),
            .deferral = when(),
            .nulls_not_distinct = constraint.nulls_not_distinct.value(),
            .include = further_columns(),
            .without_overlaps = constraint.temporal,
            .on_conflict = constraint.on_conflict,
            .storage_parameters = parameters(),
            .tablespace = tablespace()};
  }
  Check check() const {
    return {.name = name(),
            .condition = owned_text(constraint.condition),
            .no_inherit = constraint.no_inherit,
            .not_valid = constraint.not_valid,
            .enforced = constraint.enforced};
  }
  ForeignKey foreign_key() const {
    return {.name = name(),
            .columns = columns(),
            .referent = owned_name(constraint.referent),
            .referent_columns = owned_names(constraint.referent_columns, file),
            .on_delete = constraint.on_delete,
            .on_update = constraint.on_update,
            .deferral = when(),
            .match = constraint.match,
            .on_delete_columns = further_columns(),
            .period = constraint.temporal,
            .not_valid = constraint.not_valid,
            .enforced = constraint.enforced};
  }
  Exclude exclude() const {
    Exclude owned{.name = name(),
                  .method = owned_text(constraint.method),
                  .where = owned_text(constraint.condition),
                  .deferral = when(),
                  .include = further_columns(),
                  .storage_parameters = parameters(),
                  .tablespace = tablespace()};
    for (const dsl::ExcludeElement& element : constraint.exclusions) {
      owned.elements.push_back({.element = owned_element(element.element, file), .with = owned_text(element.with)});
    }
    return owned;
  }
  NotNull not_null() const {
    std::vector<std::string> names = columns();
    return {.name = name(),
            .column = names.empty() ? std::string() : std::move(names.front()),
            .no_inherit = constraint.no_inherit,
            .not_valid = constraint.not_valid};
  }
};

}  // namespace

Constraint owned_constraint(const dsl::Constraint& constraint, const char* file) {
  const ConstraintConverter converter{constraint, file};
  switch (constraint.kind) {
    case dsl::Constraint::Kind::primary_key:
      return converter.primary_key();
    case dsl::Constraint::Kind::unique:
      return converter.unique();
    case dsl::Constraint::Kind::foreign_key:
      return converter.foreign_key();
    case dsl::Constraint::Kind::exclude:
      return converter.exclude();
    case dsl::Constraint::Kind::not_null:
      return converter.not_null();
    case dsl::Constraint::Kind::check:
    case dsl::Constraint::Kind::unset:
      break;
  }
  return converter.check();
}

IndexElement owned_element(const dsl::IndexElement& element, const char* file) {
  QualifiedName collation = owned_name(element.collation, file);
  return {.column = owned_name(element.column, file),
          .expression = owned_text(element.expression),
          .order = element.order,
          .nulls = element.nulls,
          .collation = std::move(collation.name),
          .operator_class = owned_name(element.operator_class),
          .operator_class_parameters = owned_parameters(element.operator_class_parameters),
          .collation_schema = std::move(collation.schema),
          .statistics = element.statistics < 0 ? std::nullopt : std::optional<int>(element.statistics)};
}

std::vector<IndexElement> owned_elements(const dsl::IndexElements& elements, const char* file) {
  std::vector<IndexElement> owned;
  owned.reserve(elements.size());
  for (const dsl::IndexElement& element : elements) owned.push_back(owned_element(element, file));
  return owned;
}

Index owned_index(const dsl::Name& name, const dsl::IndexElements& elements, const dsl::CreateIndexOptions& options,
                  const char* file) {
  return {.name = owned_name(name, file),
          .elements = owned_elements(elements, file),
          .unique = options.unique,
          .method = owned_text(options.method),
          .where = owned_text(options.where.text()),
          .include = owned_names(options.include, file),
          .nulls_not_distinct = options.nulls_not_distinct.value(),
          .storage_parameters = owned_parameters(options.storage_parameters),
          .tablespace = owned_name(options.tablespace, file),
          .only = options.only};
}

StorageParameters owned_parameters(const dsl::StorageParameters& parameters) {
  StorageParameters owned_ones;
  for (const dsl::StorageParameter& parameter : parameters) {
    owned_ones.insert_or_assign(owned_text(parameter.name), owned(parameter.value));
  }
  return owned_ones;
}

}  // namespace retort::inline v1
