#pragma once

#include <retort/error.hpp>

#include <cstddef>
#include <string>

#include <nlohmann/json_fwd.hpp>

namespace retort::inline v1::cli {

nlohmann::ordered_json json_of(const Error& error);

/// Indented. Bytes that are no UTF-8, as a path or a server's words may hold, come out as replacement characters.
std::string text_of(const nlohmann::ordered_json& json);

/// "1 migration", "3 migrations"
std::string count_of_migrations(std::size_t count);

}  // namespace retort::inline v1::cli
