#include "dialect/clauses.hpp"
#include "dialect/postgres/objects/objects.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace retort::inline v1 {

namespace {

std::string member_text(const objects::Publication::Member& member) {
  std::string text = quoted(member.table);
  if (!member.columns.empty()) text += SqlWriter().raw(" (").names(member.columns).raw(")").take();
  if (!member.where.empty()) text += " WHERE " + in_parentheses(member.where);
  return text;
}

}  // namespace

std::string PostgresDdlCompiler::Objects::publication_members(const objects::Publication& publication) const {
  std::vector<std::string> members;
  for (const objects::Publication::Member& member : publication.tables) {
    if (!member.columns.empty()) require(150000, "publications of some columns", "publish all columns");
    if (!member.where.empty()) require(150000, "publications of some rows", "publish all rows");
    // One word for all of them: before 15 the server takes no more.
    members.push_back((members.empty() ? "TABLE " : "") + member_text(member));
  }
  for (const std::string& schema : publication.schemas) {
    require(150000, "publications of schemas", "name the tables");
    members.push_back("TABLES IN SCHEMA " + quoted(schema));
  }
  return fmt::format("{}", fmt::join(members, ", "));
}

std::string PostgresDdlCompiler::Objects::publication_options(const objects::Publication& publication) const {
  std::vector<std::string> options;
  if (!publication.publish.empty()) {
    options.push_back(fmt::format("publish = '{}'", fmt::join(publication.publish, ", ")));
  }
  if (publication.via_partition_root) {
    options.push_back(fmt::format("publish_via_partition_root = {}", *publication.via_partition_root));
  }
  if (!publication.generated_columns.empty()) {
    require(180000, "publications of generated columns", "leave .generated_columns out");
    options.push_back("publish_generated_columns = " + publication.generated_columns);
  }
  return options.empty() ? std::string() : fmt::format("({})", fmt::join(options, ", "));
}

void PostgresDdlCompiler::Objects::create(const objects::Publication& publication, const How& how) {
  if (how.replacement == op::Replacement::in_place || how.if_not_exists) {
    unsupported("OR REPLACE and IF NOT EXISTS for publications", "use .recreate, or alter_publication()");
  }
  std::string text = "CREATE PUBLICATION " + quoted(publication.name);
  const std::string members = publication_members(publication);
  if (publication.all_tables) {
    if (!members.empty()) misused("a publication of all tables names tables", "leave .all_tables or the names out");
    text += " FOR ALL TABLES";
  } else if (!members.empty()) {
    text += " FOR " + members;
  }
  const std::string options = publication_options(publication);
  if (!options.empty()) text += " WITH " + options;
  emit(std::move(text));
}

void PostgresDdlCompiler::Objects::alter(const objects::Publication& from, const objects::Publication& to) {
  if (from.all_tables != to.all_tables) return recreate(from, to);
  const std::string before = publication_members(from);
  const std::string after = publication_members(to);
  if (before != after) {
    const std::string_view verb = after.empty() ? "DROP" : before.empty() && !from.name.empty() ? "ADD" : "SET";
    objects::Publication bare = from;
    for (objects::Publication::Member& member : bare.tables) member = {.table = member.table};
    emit(fmt::format("ALTER PUBLICATION {} {} {}", quoted(to.name), verb,
                     after.empty() ? publication_members(bare) : after));
  }
  objects::Publication options = to;
  if (options.publish.empty() && !from.publish.empty()) options.publish = {"insert", "update", "delete", "truncate"};
  if (!options.via_partition_root && from.via_partition_root) options.via_partition_root = false;
  if (options.generated_columns.empty() && !from.generated_columns.empty()) options.generated_columns = "none";
  const std::string changed = publication_options(options);
  if (changed != publication_options(from)) emit(fmt::format("ALTER PUBLICATION {} SET {}", quoted(to.name), changed));
}

}  // namespace retort::inline v1
