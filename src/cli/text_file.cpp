#include "cli/text_file.hpp"

#include <retort/error.hpp>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <system_error>

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

namespace retort::inline v1::cli {

namespace {

[[noreturn]] void fail(const char* verb, const std::string& path, const std::string& why) {
  throw ConfigError(fmt::format("cannot {} {}: {}", verb, path, why));
}

std::string reason() { return std::generic_category().message(errno); }

}  // namespace

std::string read_text_file(const std::string& path) {
  std::error_code ignored;
  if (std::filesystem::is_directory(path, ignored)) fail("read", path, "it is a folder");
  errno = 0;
  std::ifstream stream(path, std::ios::binary);
  if (!stream) fail("read", path, reason());
  std::string text{std::istreambuf_iterator<char>(stream), {}};
  if (stream.bad()) fail("read", path, reason());
  if (text.find('\0') != std::string::npos) fail("read", path, "it holds a NUL character, so it is no text");
  return text;
}

void write_new_file(const std::string& path, std::string_view text) {
  std::error_code error;
  const std::filesystem::path folder = std::filesystem::path(path).parent_path();
  if (!folder.empty()) std::filesystem::create_directories(folder, error);
  if (error) fail("make the folder", folder.string(), error.message());
  const int file = open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
  if (file < 0) fail("write", path, reason());
  while (!text.empty()) {
    const ssize_t written = write(file, text.data(), text.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) {
      const std::string why = reason();
      close(file);
      unlink(path.c_str());
      fail("write", path, why);
    }
    text.remove_prefix(static_cast<std::size_t>(written));
  }
  if (close(file) != 0) fail("write", path, reason());
}

}  // namespace retort::inline v1::cli
