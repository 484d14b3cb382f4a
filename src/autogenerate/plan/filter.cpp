#include "autogenerate/plan/filter.hpp"

#include "autogenerate/writer/words.hpp"
#include "model/object_name.hpp"

#include <retort/error.hpp>

#include <algorithm>
#include <set>
#include <string_view>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <fnmatch.h>

namespace retort::inline v1 {

namespace {

const std::set<std::string>& known_kinds() {
  static const std::set<std::string> known = [] {
    std::set<std::string> kinds;
    for (auto kind = static_cast<int>(ObjectKind::schema); kind <= static_cast<int>(ObjectKind::table); ++kind) {
      kinds.insert(kind_text(static_cast<ObjectKind>(kind)));
    }
    return kinds;
  }();
  return known;
}

class Filter {
 public:
  explicit Filter(const SchemaFilter& filter) : filter_(filter) {}

  bool keeps(const ObjectName& object) const {
    const QualifiedName& name = is_part(object) ? object.parent : object.name;
    const bool is_kind = filter_.kinds.empty() || std::ranges::count(filter_.kinds, kind_text(object.kind)) != 0;
    const bool is_wanted = filter_.only.empty() || matches(filter_.only, name);
    return is_kind && is_wanted && !matches(filter_.left_out, name) && (!filter_.include || filter_.include(object));
  }

 private:
  static bool matches(const std::vector<std::string>& patterns, const QualifiedName& name) {
    return std::ranges::any_of(patterns, [&](const std::string& pattern) {
      return fnmatch(pattern.c_str(), name.name.c_str(), 0) == 0 ||
             fnmatch(pattern.c_str(), name.text().c_str(), 0) == 0;
    });
  }

  const SchemaFilter& filter_;
};

bool holds_relation(const Schema& schema, const QualifiedName& name) {
  return std::ranges::find(schema.tables, name, &Table::name) != schema.tables.end() ||
         std::ranges::any_of(schema.objects, [&](const Object& object) { return name_of(object).name == name; });
}

/// A column's go with its table or view. Default privileges are about nothing that has a name.
void filter_privileges(Schema& schema, const SchemaFilter& filter, const Filter& keep) {
  std::erase_if(schema.owners, [&](const Ownership& owner) { return !keep.keeps(owner.object); });
  std::erase_if(schema.privileges, [&](const RolePrivileges& privileges) {
    if (privileges.is_default) return !filter.only.empty() || !filter.kinds.empty();
    const bool is_column = privileges.object.kind == ObjectKind::column;
    return is_column ? !holds_relation(schema, privileges.object.parent) : !keep.keeps(privileges.object);
  });
}

}  // namespace

std::string kind_text(ObjectKind kind) {
  std::string text = std::string(writer::word(kind)).substr(std::string_view("retort::ObjectKind::").size());
  if (text.ends_with('_')) text.pop_back();
  std::ranges::replace(text, '_', ' ');
  return text;
}

void SchemaFilter::check() const {
  for (const std::string& kind : kinds) {
    if (known_kinds().contains(kind)) continue;
    throw UsageError(fmt::format("there is no kind \"{}\"", kind),
                     fmt::format("the kinds are {}", fmt::join(known_kinds(), ", ")));
  }
}

Schema filtered(Schema schema, const SchemaFilter& filter) {
  if (filter.is_empty()) return schema;
  filter.check();
  const Filter keep(filter);
  std::erase_if(schema.tables, [&](const Table& table) { return !keep.keeps({.name = table.name}); });
  std::erase_if(schema.objects, [&](const Object& object) { return !keep.keeps(name_of(object)); });
  std::erase_if(schema.comments, [&](const Comment& comment) { return !keep.keeps(comment.object); });
  filter_privileges(schema, filter, keep);
  std::erase_if(schema.dependencies, [&](const Dependency& dependency) {
    return !keep.keeps(dependency.object) || !keep.keeps(dependency.needs);
  });
  return schema;
}

}  // namespace retort::inline v1
