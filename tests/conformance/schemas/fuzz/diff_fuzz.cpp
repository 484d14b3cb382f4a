// usage: diff_fuzz sqlite|postgresql [COUNT [FIRST]]
//
// For each seed: a schema, and what 2 to 5 changes make of it. The plan makes one the other, a second plan is empty,
// and the plan back restores the first. What fails is made small and printed as two files: kept in a folder of
// tests/conformance/schemas/cases, diff_pairs runs it every time.
#include "conformance/schemas/fuzz/schema_mutator.hpp"
#include "conformance/schemas/fuzz/trial.hpp"
#include "conformance/schemas/score.hpp"

#include <cstdlib>
#include <string_view>

namespace {

using namespace conformance;

Trial trial_of(SchemaMutator& mutator, std::uint32_t seed) {
  Trial trial{.before = mutator.schema()};
  trial.after = trial.before;
  for (std::uint32_t i = 0; i < 2 + seed % 4; ++i) mutator.mutate(trial.after);
  return trial;
}

std::string report(const Failure& failure, const Trial& trial, Engine engine) {
  std::string text = failure.stage + ": " + failure.text + "\n";
  try {
    const Trial small = minimised(trial, engine);
    text += "the same in small: " + failure_of(small, engine).text + "\n";
    text += "==> before.sql\n" + script_of(small.before, engine) + "==> after.sql\n" + script_of(small.after, engine);
  } catch (const std::exception& error) {
    text += std::string("it cannot be made small: ") + error.what();
  }
  return text;
}

}  // namespace

int main(int argc, char** argv) {
  const bool is_postgres = argc > 1 && std::string_view(argv[1]) == "postgresql";
  if (argc < 2 || (!is_postgres && std::string_view(argv[1]) != "sqlite")) {
    std::cerr << "usage: diff_fuzz sqlite|postgresql [COUNT [FIRST]]" << std::endl;
    return 2;
  }
  if (is_postgres && std::getenv("RETORT_TEST_POSTGRES_URL") == nullptr) {
    std::cerr << "RETORT_TEST_POSTGRES_URL is not set: NO PLAN IS TESTED ON POSTGRESQL" << std::endl;
    return SchemaScore::skipped;
  }
  const auto count = static_cast<std::uint32_t>(argc > 2 ? std::atoi(argv[2]) : 50);
  const auto first = static_cast<std::uint32_t>(argc > 3 ? std::atoi(argv[3]) : 1);
  const Engine engine = is_postgres ? postgres_database : sqlite_database;
  SchemaScore score;
  for (std::uint32_t seed = first; seed < first + count; ++seed) {
    score.count("seed " + std::to_string(seed), [&] {
      const auto mutator = is_postgres ? postgres_mutator(seed) : sqlite_mutator(seed);
      const Trial trial = trial_of(*mutator, seed);
      const Failure failure = failure_of(trial, engine);
      return failure.stage.empty() ? std::string() : report(failure, trial, engine);
    });
  }
  return score.finish();
}
