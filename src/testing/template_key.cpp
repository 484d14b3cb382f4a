#include "testing/template_key.hpp"

#include "core/sha256.hpp"
#include "op/recorder.hpp"
#include "testing/migrations.hpp"

#include <algorithm>
#include <map>
#include <mutex>
#include <optional>
#include <utility>

#include <fmt/format.h>
#include <link.h>
#include <sys/stat.h>

namespace retort::inline v1::testing {

namespace {

std::string identity_of(const char* path) {
  struct stat status {};
  if (stat(path, &status) != 0) return path;
  return fmt::format("{} {} {}.{}\n", path, status.st_size, status.st_mtim.tv_sec, status.st_mtim.tv_nsec);
}

int add_module(dl_phdr_info* module, std::size_t, void* text) {
  const bool is_program = module->dlpi_name == nullptr || *module->dlpi_name == '\0';
  *static_cast<std::string*>(text) += identity_of(is_program ? "/proc/self/exe" : module->dlpi_name);
  return 0;
}

/// Changes when the program is linked anew, or one of its libraries.
std::string identity_of_program() {
  std::string text;
  dl_iterate_phdr(add_module, &text);
  return text;
}

bool is_seen_by_checksum(const Operation& operation) {
  const auto* rows = std::get_if<op::BulkInsert>(&operation.node);
  return rows == nullptr || rows->stream == nullptr;
}

/// Nothing where the operations do not say everything.
std::optional<std::string> checksum_of(const Migration& migration, std::string_view dialect) {
  const std::optional<OperationList> operations = record_without_database(migration, true, dialect);
  if (!operations || !std::ranges::all_of(*operations, is_seen_by_checksum)) return std::nullopt;
  return checksum(*operations);
}

std::string new_key(std::string_view dialect, const DatabaseOptions& options) {
  const Registry& migrations = registry_of(options);
  const RevisionMap& revisions = migrations.revisions();
  const VersionTables& tables = options.migrator.tables;
  std::string text =
      fmt::format("{} {} {} {}\n", RETORT_VERSION, dialect, tables.version.text(), tables.journal.text());
  bool is_complete = true;
  for (const PlanStep& step : revisions.plan_upgrade(options.revision, {})) {
    const std::optional<std::string> sum = checksum_of(migrations.migration(step.revision), dialect);
    is_complete = is_complete && sum;
    text += fmt::format("{} {}", revisions.revisions()[step.revision].id, sum.value_or("?"));
    for (const std::string_view row : step.removed) text += fmt::format(" -{}", row);
    for (const std::string_view row : step.added) text += fmt::format(" +{}", row);
    text += '\n';
  }
  if (!is_complete) text += identity_of_program();
  constexpr std::size_t enough = 24;
  return sha256(text).substr(0, enough);
}

}  // namespace

/// The sets that are linked do not change, so that their keys are made once.
std::string template_key(std::string_view dialect, const DatabaseOptions& options) {
  if (options.registry != nullptr) return new_key(dialect, options);
  static std::mutex mutex;
  static std::map<std::string, std::string> known;
  const VersionTables& tables = options.migrator.tables;
  const std::string question =
      fmt::format("{}\n{}\n{}\n{}\n{}\n{}", fmt::ptr(&registry_of(options)), registry_of(options).size(), dialect,
                  options.revision, tables.version.text(), tables.journal.text());
  const std::lock_guard lock(mutex);
  const auto found = known.find(question);
  if (found != known.end()) return found->second;
  return known.emplace(question, new_key(dialect, options)).first->second;
}

}  // namespace retort::inline v1::testing
