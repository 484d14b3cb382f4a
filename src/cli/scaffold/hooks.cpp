#include "cli/scaffold/hooks.hpp"

#include "cli/path_text.hpp"
#include "cli/process.hpp"

#include <retort/error.hpp>

#include <ostream>

#include <fmt/format.h>

namespace retort::inline v1::cli {

namespace {

constexpr std::string_view placeholder = "REVISION_SCRIPT_FILENAME";

std::vector<std::string> words_of(const std::string& hook, const std::string& file) {
  std::vector<std::string> words = command_words(hook, "post_write_hooks");
  bool is_named = false;
  for (std::string& word : words) {
    const std::size_t at = word.find(placeholder);
    if (at == std::string::npos) continue;
    word.replace(at, placeholder.size(), file);
    is_named = true;
  }
  if (!is_named) words.push_back(file);
  return words;
}

/// Why a hook failed; empty when it did not.
std::string failure_of(const std::string& hook, const std::string& file, const Settings& settings) {
  try {
    const Finished finished = run_captured(words_of(hook, file), settings.root.string(), [] {});
    if (finished.code == 0) return {};
    return fmt::format("exit code {}\n{}", finished.code, finished.output);
  } catch (const ConfigError& error) {
    return error.details().message + '\n';
  }
}

}  // namespace

bool run_hooks(const std::vector<std::string>& hooks, const std::string& file, const Settings& settings,
               std::ostream& err) {
  for (const std::string& hook : hooks) {
    const std::string failure = failure_of(hook, file, settings);
    if (failure.empty()) continue;
    err << fmt::format("error: {} is written, but the hook \"{}\" failed: {}", path_text(file), hook, failure);
    return false;
  }
  return true;
}

}  // namespace retort::inline v1::cli
