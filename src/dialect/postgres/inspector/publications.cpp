#include "dialect/postgres/inspector/part.hpp"

#include <utility>

namespace retort::inline v1::postgres {

namespace {

void read_publication(SchemaBuilder& builder, RowReader& row) {
  const Oid oid = row.oid();
  objects::Publication publication{.name = row.text()};
  publication.all_tables = row.boolean();
  for (const std::string_view event : {"insert", "update", "delete", "truncate"}) {
    if (row.boolean()) publication.publish.emplace_back(event);
  }
  constexpr std::size_t all_events = 4;
  if (publication.publish.size() == all_events) publication.publish.clear();
  if (row.boolean()) publication.via_partition_root = true;
  if (row.letter() == 's') publication.generated_columns = "stored";
  builder.add_object({Catalog::publication, oid}, std::move(publication));
}

void read_member(SchemaBuilder& builder, RowReader& row) {
  auto* publication = builder.find<objects::Publication>({Catalog::publication, row.oid()});
  const Oid table = row.oid();
  const Relation* relation = builder.find_relation(table);
  if (publication == nullptr || relation == nullptr) return;
  objects::Publication::Member member{.table = relation->name};
  member.columns = builder.column_names(table, row.numbers());
  member.where = row.text();
  publication->tables.push_back(std::move(member));
}

void read_published_schema(SchemaBuilder& builder, RowReader& row) {
  auto* publication = builder.find<objects::Publication>({Catalog::publication, row.oid()});
  if (publication != nullptr) publication->schemas.push_back(row.text());
}

}  // namespace

Part publications(int version) {
  return {.columns = {"p.oid", "p.pubname", "p.puballtables", "p.pubinsert", "p.pubupdate", "p.pubdelete",
                      "p.pubtruncate", "p.pubviaroot", version >= 180000 ? "p.pubgencols" : "NULL"},
          .from = "FROM pg_publication AS p WHERE true" + not_of_extension(Catalog::publication, "p.oid"),
          .read = read_publication};
}

Part publication_tables(int version) {
  const bool can_choose = version >= 150000;
  return {.columns = {"m.prpubid", "m.prrelid", can_choose ? "m.prattrs" : "NULL",
                      can_choose ? "pg_get_expr(m.prqual, m.prrelid)" : "NULL"},
          .from =
              "FROM pg_publication_rel AS m JOIN pg_class AS c ON c.oid = m.prrelid "
              "JOIN spaces AS s ON s.oid = c.relnamespace ORDER BY s.nspname, c.relname",
          .read = read_member};
}

Part publication_schemas(int version) {
  if (version < 150000) return {.columns = {"NULL", "NULL"}, .from = "WHERE false", .read = read_published_schema};
  return {.columns = {"m.pnpubid", "n.nspname"},
          .from = "FROM pg_publication_namespace AS m JOIN pg_namespace AS n ON n.oid = m.pnnspid ORDER BY n.nspname",
          .read = read_published_schema};
}

}  // namespace retort::inline v1::postgres
