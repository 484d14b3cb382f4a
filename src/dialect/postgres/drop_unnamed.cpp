// Every constraint has a name in PostgreSQL; where a migration does not know it, the server looks for what the
// constraint is on. The statement does that itself, so that a script can hold it, too.
#include "dialect/postgres/ddl_compiler.hpp"
#include "dialect/postgres/objects/objects.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace retort::inline v1 {

namespace {

constexpr std::string_view body = R"(
DECLARE
  target CONSTANT regclass := {table};
  found text[];
BEGIN
  SELECT array_agg(quote_ident(k.conname) ORDER BY k.conname) INTO found
    FROM pg_constraint AS k
    WHERE k.conrelid = target AND k.conislocal AND k.contype {kind}
      AND ARRAY(SELECT a.attname::text FROM unnest(k.conkey) WITH ORDINALITY AS c (number, place)
        LEFT JOIN pg_attribute AS a ON a.attrelid = k.conrelid AND a.attnum = c.number
        ORDER BY CASE k.contype WHEN 'c' THEN a.attname::text END, c.place) = {columns}{referent};
  IF found IS NULL AND {if_exists} THEN
    RETURN;
  ELSIF found IS NULL THEN
    RAISE EXCEPTION 'table % has no {noun} on {listed}', target
      USING ERRCODE = 'undefined_object', HINT = 'name the constraint';
  ELSIF cardinality(found) > 1 THEN
    RAISE EXCEPTION 'table % has more than one {noun} on {listed}: %', target, array_to_string(found, ', ')
      USING ERRCODE = 'ambiguous_alias', HINT = 'name the constraint';
  END IF;
  EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %s', target, found[1]);
END
)";

struct Kind {
  std::string_view letter;
  std::string_view noun;
};

Kind kind_of(dsl::constraint_type type) {
  switch (type) {
    case dsl::constraint_type::primary_key:
      return {"= 'p'", "primary key"};
    case dsl::constraint_type::unique:
      return {"= 'u'", "unique constraint"};
    case dsl::constraint_type::check:
      return {"= 'c'", "check constraint"};
    case dsl::constraint_type::foreign_key:
      return {"= 'f'", "foreign key"};
    case dsl::constraint_type::exclude:
      return {"= 'x'", "exclusion constraint"};
    case dsl::constraint_type::not_null:
      return {"= 'n'", "NOT NULL constraint"};
    case dsl::constraint_type::unset:
      break;
  }
  return {"IN ('p', 'u', 'c', 'f', 'x')", "constraint"};
}

/// A foreign key that is known refers to a table, too.
std::string referent_condition(const std::optional<Constraint>& was) {
  const auto* key = was ? std::get_if<ForeignKey>(&*was) : nullptr;
  if (key == nullptr || key->referent.name.empty()) return {};
  return fmt::format("\n      AND k.confrelid = {}::regclass", text_literal(quoted(key->referent)));
}

/// In the format of RAISE and in a literal's quotes.
std::string in_message(std::string text) {
  for (const char special : {'\'', '%'}) {
    for (std::size_t at = text.find(special); at != std::string::npos; at = text.find(special, at + 2)) {
      text.insert(at, 1, special);
    }
  }
  return text;
}

}  // namespace

void PostgresDdlCompiler::drop_unnamed(const QualifiedName& table, const op::DropConstraint& change) {
  if (change.columns.empty()) {
    misused("it is not said which constraint to drop", "name it, or say with .type and .columns what it is on");
  }
  if (change.type == dsl::constraint_type::not_null) {
    require(180000, "constraint for NOT NULL", "alter the column: .nullable = true");
  }
  std::vector<std::string> columns = change.columns;
  if (change.type == dsl::constraint_type::check) std::sort(columns.begin(), columns.end());
  const Kind kind = kind_of(change.type);
  emit("DO " + dollar_quoted(fmt::format(
                   body, fmt::arg("table", text_literal(quoted(table))), fmt::arg("kind", kind.letter),
                   fmt::arg("columns", fmt::format("ARRAY[{}]", text_literals(columns))),
                   fmt::arg("referent", referent_condition(change.was)),
                   fmt::arg("if_exists", change.if_exists ? "true" : "false"), fmt::arg("noun", kind.noun),
                   fmt::arg("listed", in_message(SqlWriter().raw("(").names(change.columns).raw(")").take())))));
}

}  // namespace retort::inline v1
