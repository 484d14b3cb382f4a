// Casts, operator classes and operator families.
#include "dialect/postgres/inspector/part.hpp"
#include "dialect/postgres/inspector/type_text.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace retort::inline v1::postgres {

namespace {

dsl::cast_context context_of(char letter) {
  if (letter == 'i') return dsl::cast_context::implicit;
  return letter == 'a' ? dsl::cast_context::assignment : dsl::cast_context::explicit_;
}

std::vector<Type> types_of(RowReader& row) {
  std::vector<Type> types;
  for (const std::string& text : row.texts()) types.push_back(parse_type(text));
  return types;
}

void read_cast(SchemaBuilder& builder, RowReader& row) {
  const Oid oid = row.oid();
  objects::Cast cast{.source = row.type()};
  cast.target = row.type();
  cast.function = row.standard_name();
  cast.arguments = types_of(row);
  cast.through_text = row.letter() == 'i';
  cast.context = context_of(row.letter());
  builder.add_object({Catalog::cast, oid}, std::move(cast));
}

void read_family(SchemaBuilder& builder, RowReader& row) {
  const Oid oid = row.oid();
  objects::OperatorFamily family{.name = row.name()};
  family.method = row.text();
  builder.add_object({Catalog::operator_family, oid}, std::move(family));
}

void read_class(SchemaBuilder& builder, RowReader& row) {
  const Oid oid = row.oid();
  objects::OperatorClass found{.name = row.name()};
  found.method = row.text();
  found.type = row.type();
  found.is_default = row.boolean();
  found.family = row.standard_name();
  if (const std::optional<std::string> storage = row.optional_text()) found.storage = parse_type(*storage);
  builder.add_object({Catalog::operator_class, oid}, std::move(found));
}

/// A member belongs to a class, or to no more than a family. `add` is given its types, none where the server takes them
/// from the class: `derived` is the one that it takes them from otherwise, an operator's or a function's first.
template <class Add>
void add_member(SchemaBuilder& builder, const Address& owner, std::vector<Type> types, const Type& derived,
                const Add& add) {
  if (auto* family = builder.find<objects::OperatorFamily>(owner)) return add(*family, std::move(types));
  auto* found = builder.find<objects::OperatorClass>(owner);
  if (found == nullptr) return;
  if (types.front() == found->type && types.back() == found->type && derived == found->type) types.clear();
  add(*found, std::move(types));
}

void read_operator_member(SchemaBuilder& builder, RowReader& row) {
  const auto catalog = static_cast<Catalog>(row.oid());
  const Address owner{catalog, row.oid()};
  objects::ClassOperator member{.number = static_cast<int>(row.integer())};
  member.name = row.standard_name();
  std::vector<Type> types = types_of(row);
  member.order_by = row.standard_name();
  const Type left = types.front();
  add_member(builder, owner, std::move(types), left, [&](auto& holder, std::vector<Type> its_types) {
    member.types = std::move(its_types);
    holder.operators.push_back(std::move(member));
  });
}

void read_function_member(SchemaBuilder& builder, RowReader& row) {
  const auto catalog = static_cast<Catalog>(row.oid());
  const Address owner{catalog, row.oid()};
  objects::ClassFunction member{.number = static_cast<int>(row.integer())};
  member.function = row.standard_name();
  member.arguments = types_of(row);
  std::vector<Type> types = types_of(row);
  const Type first = member.arguments.empty() ? Type{} : member.arguments.front();
  add_member(builder, owner, std::move(types), first, [&](auto& holder, std::vector<Type> its_types) {
    member.types = std::move(its_types);
    holder.functions.push_back(std::move(member));
  });
}

}  // namespace

Part operator_families(int) {
  return {.columns = {"f.oid", "s.nspname", "f.opfname", "m.amname"},
          .from =
              "FROM pg_opfamily AS f JOIN spaces AS s ON s.oid = f.opfnamespace JOIN pg_am AS m ON m.oid = f.opfmethod "
              "WHERE true" +
              not_of_extension(Catalog::operator_family, "f.oid"),
          .read = read_family};
}

Part owned_operator_classes(int) {
  return {
      .columns = {"c.oid", "s.nspname", "c.opcname", "m.amname", "format_type(c.opcintype, NULL)", "c.opcdefault",
                  "fs.nspname", "f.opfname", "CASE WHEN c.opckeytype <> 0 THEN format_type(c.opckeytype, NULL) END"},
      .from =
          "FROM pg_opclass AS c JOIN spaces AS s ON s.oid = c.opcnamespace JOIN pg_am AS m ON m.oid = c.opcmethod "
          "JOIN pg_opfamily AS f ON f.oid = c.opcfamily JOIN pg_namespace AS fs ON fs.oid = f.opfnamespace "
          "WHERE true" +
          not_of_extension(Catalog::operator_class, "c.oid"),
      .read = read_class};
}

/// The server notes in its dependencies what a member belongs to.
Part class_operators(int) {
  return {.columns = {"d.refclassid", "d.refobjid", "a.amopstrategy", "n.nspname", "o.oprname",
                      "ARRAY[format_type(a.amoplefttype, NULL), format_type(a.amoprighttype, NULL)]", "fs.nspname",
                      "f.opfname"},
          .from =
              "FROM pg_amop AS a JOIN pg_depend AS d ON d.classid = 2602 AND d.objid = a.oid "
              "AND d.refclassid IN (2616, 2753) AND d.deptype IN ('a', 'i') JOIN pg_operator AS o ON o.oid = a.amopopr "
              "JOIN pg_namespace AS n ON n.oid = o.oprnamespace LEFT JOIN pg_opfamily AS f ON f.oid = a.amopsortfamily "
              "LEFT JOIN pg_namespace AS fs ON fs.oid = f.opfnamespace WHERE a.oid >= 16384 "
              "ORDER BY a.amopstrategy, a.oid",
          .read = read_operator_member};
}

Part class_functions(int) {
  return {.columns = {"d.refclassid", "d.refobjid", "a.amprocnum", "n.nspname", "p.proname",
                      "ARRAY(SELECT format_type(t.oid, NULL) FROM unnest(p.proargtypes::oid[]) WITH ORDINALITY AS t "
                      "(oid, place) ORDER BY t.place)",
                      "ARRAY[format_type(a.amproclefttype, NULL), format_type(a.amprocrighttype, NULL)]"},
          .from =
              "FROM pg_amproc AS a JOIN pg_depend AS d ON d.classid = 2603 AND d.objid = a.oid "
              "AND d.refclassid IN (2616, 2753) AND d.deptype IN ('a', 'i') JOIN pg_proc AS p ON p.oid = a.amproc "
              "JOIN pg_namespace AS n ON n.oid = p.pronamespace WHERE a.oid >= 16384 ORDER BY a.amprocnum, a.oid",
          .read = read_function_member};
}

/// A cast stands in no schema; its types and its function do. A range type brings one of its own, to its multirange
/// type.
Part casts(int) {
  return {.columns = {"c.oid", "format_type(c.castsource, NULL)", "format_type(c.casttarget, NULL)", "n.nspname",
                      "p.proname",
                      "ARRAY(SELECT format_type(t.oid, NULL) FROM unnest(p.proargtypes::oid[]) WITH ORDINALITY AS t "
                      "(oid, place) ORDER BY t.place)",
                      "c.castmethod", "c.castcontext"},
          .from =
              "FROM pg_cast AS c JOIN pg_type AS source ON source.oid = c.castsource "
              "JOIN pg_type AS target ON target.oid = c.casttarget LEFT JOIN pg_proc AS p ON p.oid = c.castfunc "
              "LEFT JOIN pg_namespace AS n ON n.oid = p.pronamespace WHERE EXISTS (SELECT FROM spaces AS s WHERE s.oid "
              "IN (source.typnamespace, target.typnamespace, p.pronamespace))" +
              not_of_extension(Catalog::cast, "c.oid") +
              " AND NOT EXISTS (SELECT FROM pg_depend AS made WHERE made.classid = 2605 AND made.objid = c.oid "
              "AND made.deptype = 'i')",
          .read = read_cast};
}

}  // namespace retort::inline v1::postgres
