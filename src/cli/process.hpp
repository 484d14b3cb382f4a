#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace retort::inline v1::cli {

/// The words of a command as a shell would split them: '…' as it is, "…" and what is outside of quotes with backslashes
/// in front of what has a meaning. Throws ConfigError for a quote that is not closed; `where`
/// begins the message.
std::vector<std::string> command_words(const std::string& text, const std::string& where);

/// Where a shell would find a program.
std::optional<std::string> find_program(const std::string& name);

/// Runs a program to its end, in `directory`, on this terminal. Returns its exit code, 128 and the signal when it was
/// killed. Throws ConfigError when it cannot be started.
int run_process(const std::vector<std::string>& words, const std::string& directory);

struct Finished {
  int code = 0;
  std::string output{};  ///< standard output and errors
};

/// The same with what it prints kept. `on_slow` is called once when it has run for two seconds.
Finished run_captured(const std::vector<std::string>& words, const std::string& directory,
                      const std::function<void()>& on_slow);

}  // namespace retort::inline v1::cli
