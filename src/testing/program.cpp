#include <retort/error.hpp>
#include <retort/testing/checks.hpp>
#include <retort/testing/program.hpp>

#include <array>
#include <exception>
#include <iostream>
#include <string>

#include <fmt/format.h>

namespace retort::inline v1::testing {

namespace {

constexpr int failed = 1;
constexpr int usage = 2;
constexpr int skipped = 77;  // what ctest is told by SKIP_RETURN_CODE

struct Check {
  std::string_view name;
  bool needs_database;
  CheckResult (*make)(std::string_view dialect, const DatabaseOptions& options);
};

constexpr std::array<Check, 4> checks{
    {{"single_head", false, [](std::string_view, const DatabaseOptions& options) { return single_head(options); }},
     {"every_migration_is_reversible", false, every_migration_is_reversible},
     {"up_down_up", true, up_down_up},
     {"no_drift", true,
      [](std::string_view dialect, const DatabaseOptions& options) { return no_drift(dialect, options); }}}};

int say_usage(std::string_view program) {
  std::cerr << fmt::format("usage: {} CHECK [DIALECT]\nwhere CHECK is one of:\n", program);
  for (const Check& check : checks) std::cerr << fmt::format("  {}\n", check.name);
  return usage;
}

int run(const Check& check, std::string_view dialect, const DatabaseOptions& options) {
  if (check.needs_database && dialect == "postgresql" && !has_postgres_server()) {
    std::cerr
        << "NOT TESTED: there is no PostgreSQL server: neither RETORT_TEST_POSTGRES_URL nor initdb and postgres\n";
    return skipped;
  }
  const CheckResult result = check.make(dialect, options);
  if (result) return 0;
  std::cerr << result.message << '\n';
  return failed;
}

}  // namespace

int run_check(int argc, const char* const* argv, std::string_view set) {
  if (argc < 2 || argc > 3) return say_usage(argc > 0 ? argv[0] : "");
  const std::string_view name = argv[1];
  for (const Check& check : checks) {
    if (check.name != name) continue;
    try {
      return run(check, argc == 3 ? argv[2] : "postgresql", {.set = std::string(set)});
    } catch (const std::exception& error) {
      std::cerr << error.what() << '\n';
      return failed;
    }
  }
  return say_usage(argv[0]);
}

}  // namespace retort::inline v1::testing
