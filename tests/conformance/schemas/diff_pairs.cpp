// usage: diff_pairs DIR…
//
// Each pair of schemas, in both directions: the plan run on the one gives the other, a second plan is empty, and the
// plan back gives the first again. The order of columns does not count: an added column stands last.
#include "conformance/schemas/database.hpp"
#include "conformance/schemas/folder.hpp"
#include "conformance/schemas/score.hpp"

#include <optional>

namespace {

using namespace conformance;

/// One state, on a database of its own.
struct State {
  State(const Folder& folder, const std::filesystem::path& file) : database(folder.database()) {
    database->load(text_of(file));
    schema = database->inspect();
    dump = database->dump_without_order();
  }
  std::unique_ptr<Database> database;
  retort::Schema schema;
  Dump dump;
};

std::string step(Database& database, const retort::Schema& to, const Dump& wanted, const std::string& which) {
  const retort::DiffOptions options{.context = database.context()};
  database.apply(retort::diff(database.inspect(), to, options));
  if (std::string difference = first_difference(wanted, database.dump_without_order()); !difference.empty()) {
    return which + ": " + difference;
  }
  const auto rest = retort::diff(database.inspect(), to, options);
  return rest.empty() ? "" : which + ": a second plan is not empty: " + retort::describe(rest.front().operation);
}

/// There and back again, on the database of `from`.
std::string difference_of(const State& from, const State& to) {
  if (std::string difference = step(*from.database, to.schema, to.dump, "upgrade"); !difference.empty()) {
    return difference;
  }
  return step(*from.database, from.schema, from.dump, "downgrade");
}

void count_pair(SchemaScore& score, const Folder& folder, const std::filesystem::path& pair) {
  std::optional<State> before;
  std::optional<State> after;
  score.count(pair.string() + " forwards", [&] {
    before.emplace(folder, pair / "before.sql");
    after.emplace(folder, pair / "after.sql");
    return difference_of(*before, *after);
  });
  score.count(pair.string() + " backwards",
              [&] { return after ? difference_of(*after, *before) : std::string("it was not loaded"); });
}

}  // namespace

int main(int argc, char** argv) {
  SchemaScore score;
  for (int i = 1; i < argc; ++i) {
    const Folder folder(argv[i]);
    if (!folder.can_run()) return SchemaScore::skipped;
    for (const std::filesystem::path& pair : folder.pairs()) count_pair(score, folder, pair);
  }
  return score.finish();
}
