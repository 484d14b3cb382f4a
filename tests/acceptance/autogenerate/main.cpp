// Retort's commands, with whatever migrations are linked beside them; the baseline that a test has written is one.
#include <retort/cli/cli.hpp>

int main(int argc, char** argv) {
#ifdef WITH_MIGRATIONS
  return retort::cli::run(argc, argv, {.program = "scribe"});
#else
  const retort::Registry none;
  return retort::cli::run(argc, argv, {.program = "scribe", .registry = &none});
#endif
}
