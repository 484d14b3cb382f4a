#pragma once

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace retort_bench {

[[noreturn]] inline void fail(std::string_view what) {
  std::cerr << what << '\n';
  std::exit(EXIT_FAILURE);  // NOLINT(concurrency-mt-unsafe)
}

/// A migration's statements.
using Statements = std::vector<std::string>;

/// The script that workload.py wrote: after each mark a migration, each statement ended by a semicolon at a line's end.
inline std::vector<Statements> read_script(const char* path) {
  constexpr std::string_view mark = "-- migration\n";
  constexpr std::string_view end = ";\n";
  std::ifstream file(path);
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  if (text.empty()) fail(std::string("nothing to read in ") + path);
  std::vector<Statements> migrations;
  for (std::size_t at = 0; at < text.size();) {
    if (text.compare(at, mark.size(), mark) == 0) {
      migrations.emplace_back();
      at += mark.size();
      continue;
    }
    const std::size_t stop = text.find(end, at);
    if (stop == std::string::npos || migrations.empty()) fail("this is no script of workload.py");
    migrations.back().push_back(text.substr(at, stop - at));
    at = stop + end.size();
  }
  return migrations;
}

/// The statements of a migration in one text.
inline std::string joined(const Statements& statements) {
  std::string text;
  for (const std::string& statement : statements) text.append(statement).append(";\n");
  return text;
}

}  // namespace retort_bench
