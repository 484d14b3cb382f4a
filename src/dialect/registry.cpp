#include "dialect/builtin.hpp"

#include <retort/dialect/dialect.hpp>

#include <algorithm>
#include <mutex>
#include <vector>

#include <fmt/format.h>

namespace retort::inline v1 {

namespace {

/// Dialects in the order they became known.
class KnownDialects {
 public:
  KnownDialects() : dialects_(builtin_dialects().begin(), builtin_dialects().end()) {}

  const Dialect* find(std::string_view name) const {
    const std::lock_guard lock(mutex_);
    return find_locked(name);
  }

  /// The one already known under that name; null when there was none and this one has been added.
  const Dialect* add(const Dialect& dialect) {
    const std::lock_guard lock(mutex_);
    const Dialect* known = find_locked(dialect.name());
    if (known == nullptr) dialects_.push_back(&dialect);
    return known;
  }

  std::vector<std::string_view> names() const {
    const std::lock_guard lock(mutex_);
    std::vector<std::string_view> names;
    for (const Dialect* dialect : dialects_) names.push_back(dialect->name());
    return names;
  }

 private:
  const Dialect* find_locked(std::string_view name) const {
    const auto found = std::find_if(dialects_.begin(), dialects_.end(),
                                    [&](const Dialect* dialect) { return dialect->name() == name; });
    return found == dialects_.end() ? nullptr : *found;
  }

  mutable std::mutex mutex_;
  std::vector<const Dialect*> dialects_;
};

KnownDialects& known_dialects() {
  static KnownDialects known;
  return known;
}

}  // namespace

ScriptGuards::~ScriptGuards() = default;

Dialect::~Dialect() = default;

ScriptStyle Dialect::script_style(const VersionTables&) const { return {}; }

Script Dialect::script_fence(const VersionTables& tables, const HeadsChange& change) const {
  return fence(tables, change);
}

std::unique_ptr<ScriptGuards> Dialect::script_guards(const VersionTables&) const { return nullptr; }

std::optional<GuardSql> Dialect::guard(const VersionTables&) const { return std::nullopt; }

std::optional<Statement> Dialect::running(const Statement&) const { return std::nullopt; }
std::string Dialect::schema_listing(const VersionTables&) const { return {}; }

Schema Dialect::inspect(Connection&, const Inspection&) const {
  throw UnsupportedOperation({.message = fmt::format("schemas of {} cannot be read", name()),
                              .hint = "a dialect that overrides inspect() makes it possible"});
}

bool Dialect::resolves_names_late() const noexcept { return false; }
std::string Dialect::conversion(std::string_view, const Type&, const Type&) const { return {}; }

std::string Dialect::hint(const SqlError&) const { return {}; }

const Dialect& find_dialect(std::string_view name) {
  if (const Dialect* dialect = known_dialects().find(name)) return *dialect;
  throw UsageError(fmt::format("there is no dialect \"{}\"", name),
                   fmt::format("known dialects: {}; register_dialect() makes another one known",
                               fmt::join(known_dialects().names(), ", ")));
}

void register_dialect(const Dialect& dialect) {
  const Dialect* known = known_dialects().add(dialect);
  if (known == nullptr || known == &dialect) return;
  throw ConfigError(fmt::format("there are two dialects named \"{}\"", dialect.name()),
                    "give the one that is registered second a name of its own");
}

}  // namespace retort::inline v1
