// Indexes and their elements, bounds of partitions.
#include "autogenerate/writer/literal.hpp"
#include "autogenerate/writer/table_parts.hpp"
#include "autogenerate/writer/unwritable.hpp"

namespace retort::inline v1::writer {

namespace {

Code dressed(const char* verb, Code element) { return call(verb, {std::move(element)}); }

/// Ascending is what an element is anyway.
Code ordered(Code element, const IndexElement& of) {
  if (of.order == dsl::IndexElement::Order::descending) element = dressed("desc", std::move(element));
  if (of.nulls == dsl::IndexElement::Nulls::first) element = dressed("nulls_first", std::move(element));
  if (of.nulls == dsl::IndexElement::Nulls::last) element = dressed("nulls_last", std::move(element));
  return element;
}

}  // namespace

Code index_element_code(const IndexElement& of) {
  const bool is_bare = of.order == dsl::IndexElement::Order::unset && of.nulls == dsl::IndexElement::Nulls::unset &&
                       of.collation.empty() && of.operator_class.name.empty() && !of.statistics;
  Code element = of.expression.empty() ? name_code(of.column) : expression_code(of.expression);
  if (is_bare) return element;
  if (!of.collation.empty())
    element = call("collate", {std::move(element), collation_code({of.collation_schema, of.collation})});
  if (!of.operator_class.name.empty()) {
    std::vector<Code> arguments{std::move(element), name_code(of.operator_class)};
    if (!of.operator_class_parameters.empty()) arguments.push_back(parameters_code(of.operator_class_parameters));
    element = call("opclass", std::move(arguments));
  }
  if (of.statistics) element = call("statistics", {std::move(element), atom(integer_literal(*of.statistics))});
  return ordered(std::move(element), of);
}

Code index_elements_code(const std::vector<IndexElement>& elements) { return list_code(elements, index_element_code); }

Members index_members(const Index& index, bool concurrently, bool if_not_exists) {
  Members members;
  members.flag("unique", index.unique)
      .text("method", index.method)
      .text("where", index.where)
      .names("include", index.include)
      .flag("concurrently", concurrently)
      .flag("if_not_exists", if_not_exists)
      .flag("nulls_not_distinct", index.nulls_not_distinct)
      .parameters("storage_parameters", index.storage_parameters)
      .name("tablespace", index.tablespace)
      .flag("only", index.only);
  return members;
}

Code bound_code(const PartitionBound& bound) {
  const auto values = [](const std::vector<Default>& from) {
    return list_code(from, [](const Default& value) {
      const auto* expression = std::get_if<Expression>(&value);
      if (expression != nullptr && expression->sql == "MINVALUE") return atom("minvalue");
      if (expression != nullptr && expression->sql == "MAXVALUE") return atom("maxvalue");
      return default_code(value);
    });
  };
  switch (bound.kind) {
    case PartitionBound::Kind::range:
      return call("range_bound", {values(bound.from), values(bound.to)});
    case PartitionBound::Kind::list:
      return call("list_bound", {values(bound.from)});
    case PartitionBound::Kind::hash:
      return call("hash_bound", {atom(integer_literal(bound.modulus)), atom(integer_literal(bound.remainder))});
    case PartitionBound::Kind::standard:
      return atom("default_bound");
    case PartitionBound::Kind::unset:
      break;
  }
  return braces({});
}

Code replica_identity_code(const ReplicaIdentity& identity) {
  if (identity.kind == dsl::replica_identity::index) return call("replica_identity_index", {name_code(identity.index)});
  return atom(word(identity.kind));
}

Members& add_sequence_options(Members& members, const SequenceOptions& options) {
  return members.integer("start", options.start)
      .integer("increment", options.increment)
      .integer("minvalue", options.minvalue)
      .integer("maxvalue", options.maxvalue)
      .integer("cache", options.cache)
      .truth("cycle", options.cycle);
}

Code sequence_options_code(const SequenceOptions& options) {
  Members members;
  return add_sequence_options(members, options).braces();
}

Members& add_deferral(Members& members, const Deferral& deferral) {
  return members.flag("deferrable", deferral.deferrable && !deferral.initially_deferred)
      .flag("initially_deferred", deferral.initially_deferred);
}

}  // namespace retort::inline v1::writer
