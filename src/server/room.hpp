#pragma once

#include <filesystem>

namespace retort::inline v1 {

/// The folder in which a server's data is put: one in memory where there is one with room enough, and otherwise the one
/// for temporary files.
std::filesystem::path room_for_server();

/// Whether what is there is kept in memory. False where that cannot be found out.
bool is_in_memory(const std::filesystem::path& folder);

}  // namespace retort::inline v1
