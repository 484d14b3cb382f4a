#include "engine/script_text.hpp"
#include "op/recorder.hpp"

#include <retort/error.hpp>
#include <retort/testing/recording.hpp>

#include <optional>
#include <utility>

#include <fmt/format.h>

namespace retort::inline v1::testing {

namespace {

Recording recorded(const Migration& migration, bool is_upgrade, std::string_view dialect) {
  find_dialect(dialect);  // which says what is known, if it is not
  std::optional<OperationList> operations = record_without_database(migration, is_upgrade, dialect);
  if (operations) return {.dialect = std::string(dialect), .operations = *std::move(operations)};
  throw UsageError("a migration that asks for op.connection() cannot be recorded without a database",
                   "run it on a retort::testing::TestDatabase");
}

const Migration& found(std::string_view revision, const RecordOptions& options) {
  const Registry& migrations = options.registry == nullptr ? registry(options.set) : *options.registry;
  const std::vector<std::size_t> revisions = migrations.revisions().resolve(revision);
  if (revisions.size() == 1) return migrations.migration(revisions.front());
  throw UsageError(fmt::format("\"{}\" stands for {} migrations", revision, revisions.size()), "name one, by its id");
}

}  // namespace

std::string Recording::sql(int server_version) const {
  const Dialect& language = find_dialect(dialect);
  const CompileContext context{.dialect = dialect, .server_version = server_version};
  return ScriptText(language).statements(language.compiler(context)->compile(operations)).take();
}

Recording record_upgrade(std::string_view revision, const RecordOptions& options) {
  return recorded(found(revision, options), true, options.dialect);
}

Recording record_downgrade(std::string_view revision, const RecordOptions& options) {
  return recorded(found(revision, options), false, options.dialect);
}

Recording record_upgrade(const Migration& migration, std::string_view dialect) {
  return recorded(migration, true, dialect);
}

Recording record_downgrade(const Migration& migration, std::string_view dialect) {
  return recorded(migration, false, dialect);
}

}  // namespace retort::inline v1::testing
