#include "autogenerate/scratch/scratch_database.hpp"
#include "cli/commands.hpp"
#include "cli/output.hpp"

#include <retort/verification.hpp>

#include <algorithm>
#include <memory>
#include <ostream>
#include <string_view>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace retort::inline v1::cli {

namespace {

using Json = nlohmann::ordered_json;

void add_verify_options(boost::program_options::options_description& description) {
  description.add_options()("scratch", boost::program_options::value<std::string>()->value_name("URL"),
                            "an empty database to try the migrations out on, instead of a temporary one");
}

Verification verified(const Invocation& invocation) {
  const MigratorOptions& options = invocation.settings.database.migrator;
  if (invocation.has("scratch")) {
    return verify(connect(invocation.value("scratch"), invocation.connect_options()), invocation.registry(), options);
  }
  const ScratchDatabase scratch(invocation.url(), invocation.connect_options());
  return verify(scratch.connect(), invocation.registry(), options);
}

void print_indented(std::ostream& out, std::string_view text) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    out << "    " << text.substr(0, end) << '\n';
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

void print_check(std::ostream& out, const Verification::Check& check) {
  out << fmt::format("{} {}\n", check.findings.empty() ? "ok    " : "FAILED", check.promise);
  for (const VerificationFinding& finding : check.findings) {
    print_indented(out, finding.message);
    for (const std::string& line : finding.differences) print_indented(out, "  " + line);
  }
  for (const std::string& skipped : check.skipped) print_indented(out, "skipped: " + skipped);
}

Json json_of(const Verification& verification) {
  Json json{{"is_clean", verification.is_clean()}, {"checks", Json::array()}};
  for (const Verification::Check& check : verification.checks) {
    Json findings = Json::array();
    for (const VerificationFinding& finding : check.findings) {
      findings.push_back({{"message", finding.message}, {"differences", finding.differences}});
    }
    json["checks"].push_back({{"promise", check.promise}, {"findings", findings}, {"skipped", check.skipped}});
  }
  return json;
}

int run_verify(const Invocation& invocation) {
  const Verification verification = verified(invocation);
  if (invocation.has("json")) {
    invocation.out << text_of(json_of(verification)) << '\n';
  } else if (!invocation.has("quiet")) {
    for (const Verification::Check& check : verification.checks) print_check(invocation.out, check);
  }
  return verification.is_clean() ? ok : differences;
}

}  // namespace

const Command verify_command{
    .name = "verify",
    .arguments = "",
    .summary = "Try all migrations out on a scratch database: for continuous integration",
    .help =
        "There is a single head; a stamped database has nothing to do; a fresh one can be\n"
        "migrated; and each migration, applied, undone and applied again, leaves the schema it\n"
        "left before. The scratch database is in memory for SQLite; on PostgreSQL a temporary one\n"
        "is created on the server that the URL names, and dropped. The database itself is not\n"
        "touched. Exits with 3 when something is found.",
    .example = "verify",
    .add_options = add_verify_options,
    .run = run_verify};

}  // namespace retort::inline v1::cli
