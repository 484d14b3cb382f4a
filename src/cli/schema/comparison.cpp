#include "cli/schema/comparison.hpp"

#include "cli/schema/question.hpp"

#include <retort/error.hpp>

#include <algorithm>
#include <ostream>
#include <utility>

#include <fmt/format.h>

namespace retort::inline v1::cli {

namespace {

namespace po = boost::program_options;

constexpr double likely = 0.6;  ///< of a rename: below that nobody is asked

QualifiedName name_of_text(const std::string& text) {
  const std::size_t dot = text.find('.');
  if (dot == std::string::npos) return {.name = text};
  return {.schema = text.substr(0, dot), .name = text.substr(dot + 1)};
}

/// A table, a type or another object that is called so; a column of a table otherwise.
ObjectName meant(const Schema& schema, const std::string& text) {
  const QualifiedName name = name_of_text(text);
  const auto is_it = [&](const QualifiedName& other) {
    return other.name == name.name && (name.schema.empty() || name.schema == other.schema);
  };
  for (const Table& table : schema.tables) {
    if (is_it(table.name)) return {.kind = ObjectKind::table, .name = table.name};
  }
  for (const Object& object : schema.objects) {
    const ObjectName found = retort::name_of(object);
    if (is_it(found.name)) return found;
  }
  const std::size_t dot = text.rfind('.');
  if (dot != std::string::npos) {
    const QualifiedName owner = name_of_text(text.substr(0, dot));
    for (const Table& table : schema.tables) {
      const bool is_table =
          table.name.name == owner.name && (owner.schema.empty() || owner.schema == table.name.schema);
      if (!is_table) continue;
      return {.kind = ObjectKind::column, .name = {.name = text.substr(dot + 1)}, .parent = table.name};
    }
  }
  throw UsageError(fmt::format("--rename {}: there is nothing of that name before", text),
                   "write table=new_name or table.column=new_name, with the schema in front where it is needed");
}

std::vector<Rename> given_renames(const Invocation& invocation, const Schema& from) {
  std::vector<Rename> renames;
  for (const std::string& text : invocation.all_values("rename")) {
    const std::size_t equals = text.find('=');
    if (equals == std::string::npos || equals == 0 || equals + 1 == text.size()) {
      throw UsageError(fmt::format("--rename {}: it has no old and new name", text), "write OLD=NEW");
    }
    Rename rename{.object = meant(from, text.substr(0, equals)), .new_name = {.name = text.substr(equals + 1)}};
    if (rename.object.kind != ObjectKind::column) {
      rename.new_name = name_of_text(text.substr(equals + 1));
      if (rename.new_name.schema.empty()) rename.new_name.schema = rename.object.name.schema;
    }
    renames.push_back(std::move(rename));
  }
  return renames;
}

std::string text_of(const ObjectName& object) {
  return object.parent.name.empty() ? object.name.text() : object.parent.text() + "." + object.name.name;
}

bool is_decided(const std::vector<Rename>& renames, const Rename& candidate) {
  return std::ranges::any_of(renames, [&](const Rename& rename) { return rename.object == candidate.object; });
}

/// What may have been renamed, where nobody has said anything about it.
void settle_candidates(const Invocation& invocation, const Schema& from, const Schema& to,
                       std::vector<Rename>& renames) {
  for (const RenameCandidate& candidate : rename_candidates(from, to)) {
    const Rename& rename = candidate.rename;
    if (candidate.similarity < likely || is_decided(renames, rename)) continue;
    const std::string old_name = text_of(rename.object);
    if (is_interactive()) {
      const std::string question =
          fmt::format("Has {} \"{}\" been renamed to \"{}\" ({:.0f} % alike)?", kind_text(rename.object.kind), old_name,
                      rename.new_name.text(), candidate.similarity * 100);
      if (ask(invocation.err, question)) renames.push_back(rename);
    } else if (!invocation.has("quiet")) {
      invocation.err << fmt::format("note: if {} \"{}\" has been renamed, say --rename {}={}\n",
                                    kind_text(rename.object.kind), old_name, old_name, rename.new_name.text());
    }
  }
}

std::string server_of(const Invocation& invocation, const std::vector<SchemaSource>& sides) {
  for (const SchemaSource& side : sides) {
    if (side.kind == SchemaSource::Kind::database) return side.text;
  }
  if (invocation.value("dialect") == "sqlite") return "sqlite://";
  if (!invocation.has("url") && invocation.value("dialect") == "postgresql") {
    return std::string();
  }
  try {
    return invocation.url();
  } catch (const UsageError& error) {
    throw UsageError("nothing says which database this is about: " + error.details().message,
                     "name one with --url, or say --dialect sqlite or --dialect postgresql");
  }
}

PrivilegeComparison privileges_of(const Invocation& invocation) {
  if (!invocation.has("privileges")) return invocation.options.privileges;
  const std::string word = invocation.value("privileges");
  if (word == "stated") return PrivilegeComparison::stated;
  if (word == "all") return PrivilegeComparison::all;
  if (word == "none") return PrivilegeComparison::none;
  throw UsageError(fmt::format("--privileges {}: there is no such choice", word), "it is stated, all or none");
}

}  // namespace

void add_filter_options(po::options_description& description) {
  auto add = description.add_options();
  add("schema", po::value<std::vector<std::string>>()->value_name("NAME")->composing(),
      "only what is in this schema; may be repeated");
  add("only", po::value<std::vector<std::string>>()->value_name("PATTERN")->composing(),
      "only what is called so: customers, sales.*; may be repeated");
  add("exclude", po::value<std::vector<std::string>>()->value_name("PATTERN")->composing(),
      "not what is called so; may be repeated");
  add("kind", po::value<std::vector<std::string>>()->value_name("KIND")->composing(),
      "only tables, views, …: table, view, function; may be repeated");
  add("dialect", po::value<std::string>()->value_name("NAME"), "sqlite or postgresql, where no URL says so");
}

SchemaFilter filter_of(const Invocation& invocation) {
  SchemaFilter filter{.only = invocation.all_values("only"),
                      .left_out = invocation.all_values("exclude"),
                      .kinds = invocation.all_values("kind"),
                      .include = invocation.options.include};
  filter.check();
  return filter;
}

void add_comparison_options(po::options_description& description) {
  description.add_options()("rename", po::value<std::vector<std::string>>()->value_name("OLD=NEW")->composing(),
                            "what has another name: customers=clients, customers.mail=email; may be repeated");
  description.add_options()("privileges", po::value<std::string>()->value_name("WHICH"),
                            "owners and privileges: stated (of what the second schema gives any; as without this), all "
                            "or none");
  add_filter_options(description);
}

void add_destruction_option(po::options_description& description) {
  description.add_options()("allow-destructive", "go on where tables, columns or values are lost");
}

Workshop workshop_of(const Invocation& invocation, const std::vector<SchemaSource>& sides) {
  const Declarations& given = invocation.settings.database.declarations;
  return {.server = server_of(invocation, sides),
          .connect = invocation.connect_options(),
          .declarations = given.empty() ? declarations(invocation.settings.database.set) : given,
          .tables = invocation.settings.database.migrator.tables,
          .schemas = invocation.all_values("schema"),
          .is_same_type = invocation.options.is_same_type,
          .note = [&invocation](const std::string& text) {
            if (!invocation.has("quiet")) invocation.err << "note: " << text << '\n';
          }};
}

CompileContext context_of(const Workshop& workshop) { return {.dialect = workshop.dialect()}; }

SchemaPlan compare(const Invocation& invocation, const SchemaSource& from, const SchemaSource& to,
                   const Workshop& workshop) {
  const SchemaFilter filter = filter_of(invocation);
  Schema before = filtered(schema_of(from, workshop), filter);
  Schema after = filtered(schema_of(to, workshop), filter);
  std::vector<Rename> renames = given_renames(invocation, before);
  if (to.kind == SchemaSource::Kind::declared) {
    for (Rename& hint : applicable(declared_renames(workshop.declarations), before, after)) {
      if (!is_decided(renames, hint)) renames.push_back(std::move(hint));
    }
  }
  settle_candidates(invocation, before, after, renames);
  return plan_between(std::move(before), std::move(after),
                      {.renames = std::move(renames),
                       .context = context_of(workshop),
                       .is_same_type = workshop.is_same_type,
                       .privileges = privileges_of(invocation)});
}

void check_destruction(const Invocation& invocation, const SchemaPlan& plan) {
  if (!plan.destroys_data() || invocation.has("allow-destructive")) return;
  std::string losses;
  for (const PlannedChange& change : plan.up) {
    if (change.destroys_data) losses += fmt::format("  {}: {}\n", describe(change.operation), change.hazard);
  }
  if (is_interactive() && ask(invocation.err, "This destroys data:\n" + losses + "Go on?")) return;
  throw UsageError("the plan destroys data:\n" + losses,
                   "--allow-destructive goes on; --rename OLD=NEW keeps what only has another name");
}

}  // namespace retort::inline v1::cli
