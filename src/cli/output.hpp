#pragma once

#include <retort/observer.hpp>

#include <iosfwd>
#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

namespace retort::inline v1::cli {

/// `a1b2 -> c3d4 (billing) (head) (current), add orders`
std::string line_of(const RevisionInfo& revision);

nlohmann::ordered_json json_of(const RevisionInfo& revision);
nlohmann::ordered_json json_of(const Error& error);

/// Indented. Bytes that are no UTF-8, as a path or a server's words may hold, come out as replacement characters.
std::string text_of(const nlohmann::ordered_json& json);

/// The revisions as a JSON array, or with `line` for each.
void print(std::ostream& out, const std::vector<RevisionInfo>& revisions, bool as_json,
           std::string (*line)(const RevisionInfo&));

/// "1 migration", "3 migrations"
std::string count_of_migrations(std::size_t count);

}  // namespace retort::inline v1::cli
