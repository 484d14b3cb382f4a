#include "registry/class_words.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

namespace retort::inline v1 {

namespace {

// Not those of <cctype>: they follow the locale.
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Where the word that begins at `begin` ends: before an underscore, before a capital after a small letter or a digit,
/// and before the last capital of several when a small letter follows it.
std::size_t word_end(std::string_view name, std::size_t begin) {
  std::size_t end = begin + 1;
  for (; end < name.size() && name[end] != '_'; ++end) {
    if (!is_upper(name[end])) continue;
    if (!is_upper(name[end - 1])) break;
    if (end + 1 < name.size() && is_lower(name[end + 1])) break;
  }
  return end;
}

/// HTTP, UTF8: but not the A of CreateA, nor V2.
bool is_acronym(std::string_view word) {
  std::size_t capitals = 0;
  for (const char c : word) {
    if (is_upper(c)) ++capitals;
    if (!is_upper(c) && !is_digit(c)) return false;
  }
  return capitals > 1;
}

/// Writes the word; returns where the next one goes.
char* write_word(char* out, std::string_view word) {
  if (is_acronym(word)) return std::copy(word.begin(), word.end(), out);
  return std::transform(word.begin(), word.end(), out,
                        [](char c) { return is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c; });
}

}  // namespace

/// Character by character in place: a program with thousands of migrations does this for all of them.
void append_class_words(std::string& text, std::string_view class_name) {
  const std::size_t old_size = text.size();
  text.resize(old_size + 2 * class_name.size());  // a blank between each two letters at most
  char* const first = text.data() + old_size;
  char* out = first;
  for (std::size_t begin = 0; begin < class_name.size();) {
    if (class_name[begin] == '_') {
      ++begin;
      continue;
    }
    const std::size_t end = word_end(class_name, begin);
    if (out != first) *out++ = ' ';
    out = write_word(out, class_name.substr(begin, end - begin));
    begin = end;
  }
  text.resize(old_size + static_cast<std::size_t>(out - first));
}

}  // namespace retort::inline v1
