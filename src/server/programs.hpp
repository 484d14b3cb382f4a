#pragma once

#include <filesystem>
#include <optional>
#include <string_view>

namespace retort::inline v1 {

/// The folder of the server's programs, initdb and postgres: the one that POSTGRES_BINDIR names; otherwise the first in
/// PATH; otherwise the newest where the distributions put them. Nothing where there is none.
std::optional<std::filesystem::path> server_programs();

/// Where PATH has a program of that name.
std::optional<std::filesystem::path> program_in_path(std::string_view name);

}  // namespace retort::inline v1
