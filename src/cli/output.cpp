#include "cli/output.hpp"

#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace retort::inline v1::cli {

using Json = nlohmann::ordered_json;

Json json_of(const Error& error) {
  const ErrorDetails& details = error.details();
  Json json{{"message", details.message}};
  const auto add = [&](const char* name, const std::string& value) {
    if (!value.empty()) json[name] = value;
  };
  add("revision", details.revision);
  add("operation", details.operation);
  if (details.location.file != nullptr) {
    json["file"] = details.location.file;
    json["line"] = details.location.line;
  }
  add("statement", details.statement);
  add("sqlstate", details.sqlstate);
  add("detail", details.detail);
  add("outcome", details.outcome);
  add("hint", details.hint);
  return {{"error", std::move(json)}};
}

std::string text_of(const Json& json) { return json.dump(2, ' ', false, Json::error_handler_t::replace); }

std::string count_of_migrations(std::size_t count) {
  return fmt::format("{} migration{}", count, count == 1 ? "" : "s");
}

}  // namespace retort::inline v1::cli
