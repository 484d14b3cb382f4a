#include "cli/commands/reading.hpp"

namespace retort::inline v1::cli {

void add_verbose_option(boost::program_options::options_description& description) {
  description.add_options()("verbose,v", "say everything about each revision");
}

Printing printing(const Invocation& invocation) {
  return {.as_json = invocation.has("json"), .is_verbose = invocation.has("verbose")};
}

std::vector<std::string> rows_of(Migrator& migrator) {
  std::vector<std::string> rows;
  for (const RevisionInfo& revision : migrator.current()) rows.push_back(revision.id);
  return rows;
}

}  // namespace retort::inline v1::cli
