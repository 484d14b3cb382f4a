#include "support/golden.hpp"

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string_view>

#include <gtest/gtest.h>

namespace support {

namespace {

bool is_update() {
  const char* wanted = std::getenv("RETORT_UPDATE_GOLDEN");
  return wanted != nullptr && std::string_view(wanted) == "1";
}

void write(const std::filesystem::path& file, const std::string& content) {
  std::filesystem::create_directories(file.parent_path());
  std::ofstream(file, std::ios::binary) << content;
}

}  // namespace

void expect_golden(const std::filesystem::path& file, const std::string& actual) {
  if (is_update()) write(file, actual);
  std::ifstream stream(file, std::ios::binary);
  ASSERT_TRUE(stream.is_open()) << file << " is missing; RETORT_UPDATE_GOLDEN=1 writes it";
  const std::string expected{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
  EXPECT_EQ(actual, expected) << file << " differs; RETORT_UPDATE_GOLDEN=1 rewrites it";
}

}  // namespace support
