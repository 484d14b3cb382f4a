#include "cli/each_database.hpp"

#include "cli/output.hpp"

#include <retort/error.hpp>

#include <exception>
#include <optional>
#include <ostream>
#include <sstream>
#include <string>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace retort::inline v1::cli {

namespace {

using Json = nlohmann::ordered_json;

/// What became of one database.
struct Fate {
  std::string name{};
  std::optional<int> code{};  ///< none: not begun
  std::string printed{};      ///< with --json
};

std::string word_of(const Fate& fate) {
  if (!fate.code) return "not begun, because of the failure before it";
  if (*fate.code == ok) return "done";
  return *fate.code == differences ? "differences found" : "failed";
}

Invocation about(const Invocation& invocation, const Settings& settings, std::ostream& out) {
  return {.command = invocation.command,
          .values = invocation.values,
          .options = invocation.options,
          .configuration = invocation.configuration,
          .settings = settings,
          .out = out,
          .err = invocation.err};
}

Fate run_one(const Invocation& invocation, const Settings& settings) {
  Fate fate{.name = settings.database.name};
  const bool as_json = invocation.has("json");
  std::ostringstream json;
  std::ostream& out = as_json ? json : invocation.out;
  if (!as_json) out << fate.name << ":\n" << std::flush;
  try {
    fate.code = invocation.command.run(about(invocation, settings, out));
  } catch (const Error& error) {
    fate.code = report(error, as_json, out, invocation.err);
  }
  out.flush();
  fate.printed = json.str();
  return fate;
}

void print_json(std::ostream& out, const std::vector<Fate>& fates) {
  Json list = Json::array();
  for (const Fate& fate : fates) {
    Json entry{{"database", fate.name}, {"outcome", word_of(fate)}};
    if (fate.code) entry["exit_code"] = *fate.code;
    // A command that fails half-way may have printed less than a document.
    Json answer = Json::parse(fate.printed, nullptr, false);
    if (!fate.printed.empty() && !answer.is_discarded()) entry["answer"] = std::move(answer);
    list.push_back(std::move(entry));
  }
  out << text_of(list) << '\n';
}

}  // namespace

int report(const Error& error, bool as_json, std::ostream& out, std::ostream& err) {
  if (as_json) out << text_of(json_of(error)) << '\n';
  err << "error: " << error.what() << '\n';
  return exit_code(error);
}

int run_each(const Invocation& invocation, const std::vector<Settings>& databases) {
  std::vector<Fate> fates;
  int code = ok;
  for (const Settings& settings : databases) {
    if (code != ok && invocation.command.changes_database) {
      fates.push_back({.name = settings.database.name});
      continue;
    }
    fates.push_back(run_one(invocation, settings));
    if (code == ok) code = *fates.back().code;
  }
  if (invocation.has("json")) {
    print_json(invocation.out, fates);
  } else if (code != ok || (invocation.command.changes_database && !invocation.has("quiet"))) {
    std::ostream& out = code == ok ? invocation.out : invocation.err;
    out << '\n';
    for (const Fate& fate : fates) out << fmt::format("{}: {}\n", fate.name, word_of(fate));
  }
  return code;
}

}  // namespace retort::inline v1::cli
