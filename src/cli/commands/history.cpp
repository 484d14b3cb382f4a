#include "cli/commands.hpp"
#include "cli/output.hpp"

namespace retort::inline v1::cli {

namespace {

int run_history(const Invocation& invocation) {
  print(invocation.out, invocation.migrator().history(), invocation.has("json"), line_of);
  return ok;
}

}  // namespace

const Command history_command{.name = "history",
                              .arguments = "",
                              .summary = "List all migrations, newest first",
                              .help =
                                  "Each line: what it follows -> its id, and what it does. The revision that the\n"
                                  "database is at is marked (current).",
                              .example = "history",
                              .add_options = [](boost::program_options::options_description&) {},
                              .run = run_history};

}  // namespace retort::inline v1::cli
