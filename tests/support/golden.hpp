#pragma once

#include <filesystem>
#include <string>

namespace support {

/// Compares with the file's content; a difference fails the test. RETORT_UPDATE_GOLDEN=1 in the environment writes the
/// file instead.
void expect_golden(const std::filesystem::path& file, const std::string& actual);

}  // namespace support
