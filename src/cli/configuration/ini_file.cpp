#include "cli/configuration/ini_file.hpp"

#include "cli/text_file.hpp"
#include "core/characters.hpp"

#include <retort/error.hpp>

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace retort::inline v1::cli {

namespace {

/// Reads line after line.
class Reader {
 public:
  explicit Reader(std::string path) { file_.path = std::move(path); }

  void read(std::string_view line) {
    ++line_;
    const std::string_view text = trimmed(line);
    if (text.empty() || text.front() == '#' || text.front() == ';') return;
    if (is_space(line.front())) {
      read_continuation(text);
    } else if (text.front() == '[') {
      read_section(text);
    } else {
      read_entry(text);
    }
  }

  IniFile take() && { return std::move(file_); }

 private:
  [[noreturn]] void fail(const std::string& what, std::string hint) const {
    throw ConfigError(fmt::format("{}: {}", file_.where(line_), what), std::move(hint));
  }

  void read_continuation(std::string_view text) {
    if (file_.sections.empty() || file_.sections.back().entries.empty()) {
      fail("an indented line has no value above it to go on with", "begin a new key at the start of the line");
    }
    file_.sections.back().entries.back().value.append("\n").append(text);
  }

  void read_section(std::string_view text) {
    if (text.back() != ']') fail("a section's name is not closed", "write [name]");
    const std::string_view name = trimmed(text.substr(1, text.size() - 2));
    if (name.empty()) fail("a section has no name", "write [name]");
    if (const IniSection* first = file_.find(name)) {
      fail(fmt::format("the section [{}] is there twice; the first is in line {}", name, first->line),
           "make one of the two");
    }
    file_.sections.push_back({.name = std::string(name), .line = line_});
  }

  void read_entry(std::string_view text) {
    const std::size_t equals = text.find('=');
    const std::string_view key = trimmed(text.substr(0, equals));
    if (equals == std::string_view::npos || key.empty()) {
      fail("this line is neither a [section] nor key = value", "a comment begins with #");
    }
    if (file_.sections.empty()) fail(fmt::format("{} is in no section", key), "write [retort] above it");
    IniSection& section = file_.sections.back();
    if (const IniEntry* first = section.find(key)) {
      fail(fmt::format("{} is given twice in [{}]; the first is in line {}", key, section.name, first->line),
           "leave one of them out");
    }
    section.entries.push_back(
        {.key = std::string(key), .value = std::string(trimmed(text.substr(equals + 1))), .line = line_});
  }

  IniFile file_;
  unsigned line_ = 0;
};

}  // namespace

const IniEntry* IniSection::find(std::string_view key) const noexcept {
  const auto found = std::ranges::find(entries, key, &IniEntry::key);
  return found == entries.end() ? nullptr : &*found;
}

const IniSection* IniFile::find(std::string_view name) const noexcept {
  const auto found = std::ranges::find(sections, name, &IniSection::name);
  return found == sections.end() ? nullptr : &*found;
}

std::string IniFile::where(unsigned line) const { return fmt::format("{}:{}", path, line); }

IniFile parse_ini(std::string_view text, std::string path) {
  Reader reader(std::move(path));
  for_each_line(text, [&](std::string_view line) { reader.read(line); });
  return std::move(reader).take();
}

IniFile read_ini(const std::string& path) { return parse_ini(read_text_file(path), path); }

}  // namespace retort::inline v1::cli
