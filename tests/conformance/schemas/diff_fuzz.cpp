// usage: diff_fuzz [COUNT [FIRST]]
//
// For each seed: a schema, and what 2 to 5 changes make of it. The plan makes one the other, a second plan is empty,
// and the plan back restores the first. A failure prints its seed; `diff_fuzz 1 SEED` runs it again.
#include "conformance/schemas/database.hpp"
#include "conformance/schemas/schema_mutator.hpp"
#include "conformance/schemas/score.hpp"

#include <cstdlib>

namespace {

using namespace conformance;

/// The schema as a database keeps it.
std::unique_ptr<Database> built(const retort::Schema& schema) {
  auto database = sqlite_database();
  database->apply(retort::diff({}, schema, {.context = database->context()}));
  return database;
}

std::string difference_of(std::uint32_t seed) {
  SchemaMutator mutator(seed);
  retort::Schema before = mutator.schema();
  retort::Schema after = before;
  for (std::uint32_t i = 0; i < 2 + seed % 4; ++i) mutator.mutate(after);
  const auto database = built(before);
  const auto target = built(after);
  const Dump original = database->dump_without_order();
  const retort::Schema old_schema = database->inspect();
  const retort::DiffOptions options{.context = database->context()};
  database->apply(retort::diff(old_schema, target->inspect(), options));
  if (std::string text = first_difference(target->dump_without_order(), database->dump_without_order());
      !text.empty()) {
    return "upgrade: " + text;
  }
  const auto rest = retort::diff(database->inspect(), target->inspect(), options);
  if (!rest.empty()) return "a second plan is not empty: " + retort::describe(rest.front().operation);
  database->apply(retort::diff(database->inspect(), old_schema, options));
  const std::string text = first_difference(original, database->dump_without_order());
  return text.empty() ? "" : "downgrade: " + text;
}

}  // namespace

int main(int argc, char** argv) {
  const auto count = static_cast<std::uint32_t>(argc > 1 ? std::atoi(argv[1]) : 50);
  const auto first = static_cast<std::uint32_t>(argc > 2 ? std::atoi(argv[2]) : 1);
  SchemaScore score;
  for (std::uint32_t seed = first; seed < first + count; ++seed) {
    score.count("seed " + std::to_string(seed), [&] { return difference_of(seed); });
  }
  return score.finish();
}
