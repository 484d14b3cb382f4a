#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace retort::inline v1::cli {

/// The content of a file. Throws ConfigError when it cannot be read, or holds a NUL character.
std::string read_text_file(const std::string& path);

/// Makes a file that is not there yet, and the folders it is in. Throws ConfigError; a file that is there is not
/// touched.
void write_new_file(const std::string& path, std::string_view text);

/// Calls `use` with each line, without its end; a byte order mark at the beginning is left out.
template <class Use>
void for_each_line(std::string_view text, Use use) {
  if (text.substr(0, 3) == "\xEF\xBB\xBF") text.remove_prefix(3);
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    std::string_view line = text.substr(0, end);
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    use(line);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
}

}  // namespace retort::inline v1::cli
