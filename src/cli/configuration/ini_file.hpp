#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace retort::inline v1::cli {

struct IniEntry {
  std::string key{};
  std::string value{};  ///< without blanks around it; a value of several lines holds line feeds
  unsigned line = 0;
};

struct IniSection {
  std::string name{};
  unsigned line = 0;
  std::vector<IniEntry> entries{};

  const IniEntry* find(std::string_view key) const noexcept;
};

/// A file of [sections] with `key = value` lines; # and ; begin comments at the start of a line, and an indented line
/// goes on with the value above it.
struct IniFile {
  std::string path{};
  std::vector<IniSection> sections{};

  const IniSection* find(std::string_view name) const noexcept;
  /// "retort.ini:12"
  std::string where(unsigned line) const;
};

/// Throws ConfigError, with file and line, for what is no such file: a key or a section given twice included.
IniFile parse_ini(std::string_view text, std::string path);
/// The same from a file. Throws ConfigError when it cannot be read.
IniFile read_ini(const std::string& path);

}  // namespace retort::inline v1::cli
