#include "cli/process.hpp"

#include <retort/error.hpp>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <string_view>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace retort::inline v1::cli {

namespace {

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n'; }

std::string reason(int error) { return std::generic_category().message(error); }

/// What a child does before it becomes the program.
class Actions {
 public:
  Actions() { posix_spawn_file_actions_init(&actions_); }
  ~Actions() { posix_spawn_file_actions_destroy(&actions_); }
  Actions(const Actions&) = delete;
  Actions& operator=(const Actions&) = delete;

  void enter(const std::string& directory) {
    if (!directory.empty()) posix_spawn_file_actions_addchdir_np(&actions_, directory.c_str());
  }
  void print_to(int file) {
    posix_spawn_file_actions_adddup2(&actions_, file, STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&actions_, file, STDERR_FILENO);
  }
  const posix_spawn_file_actions_t* get() const { return &actions_; }

 private:
  posix_spawn_file_actions_t actions_{};
};

pid_t start(const std::vector<std::string>& words, const Actions& actions) {
  std::vector<std::string> copies = words;
  std::vector<char*> arguments;
  for (std::string& word : copies) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  pid_t process = 0;
  const int error = posix_spawnp(&process, arguments[0], actions.get(), nullptr, arguments.data(), environ);
  if (error != 0) throw ConfigError(fmt::format("cannot run {}: {}", words.front(), reason(error)));
  return process;
}

int wait_for(pid_t process) {
  int status = 0;
  while (waitpid(process, &status, 0) < 0) {
    if (errno != EINTR) throw ConfigError(fmt::format("cannot wait for a program: {}", reason(errno)));
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

/// Reads to the end of what is printed.
std::string read_all(int file, const std::function<void()>& on_slow) {
  constexpr int slow = 2000;
  std::string output;
  std::array<char, 4096> buffer{};
  bool is_slow = false;
  while (true) {
    pollfd waiting{.fd = file, .events = POLLIN, .revents = 0};
    const int ready = poll(&waiting, 1, is_slow ? -1 : slow);
    if (ready == 0) {
      is_slow = true;
      on_slow();
      continue;
    }
    const ssize_t count = read(file, buffer.data(), buffer.size());
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return output;
    output.append(buffer.data(), static_cast<std::size_t>(count));
  }
}

}  // namespace

std::vector<std::string> command_words(const std::string& text, const std::string& where) {
  std::vector<std::string> words;
  bool in_word = false;
  char quote = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (quote == 0 && is_blank(c)) {
      in_word = false;
      continue;
    }
    if (!std::exchange(in_word, true)) words.emplace_back();
    if (c == quote) {
      quote = 0;
    } else if (quote == 0 && (c == '\'' || c == '"')) {
      quote = c;
    } else if (c == '\\' && quote != '\'' && i + 1 < text.size()) {
      words.back() += text[++i];
    } else {
      words.back() += c;
    }
  }
  if (quote != 0) throw ConfigError(fmt::format("{}: a quote is not closed in: {}", where, text));
  if (words.empty()) throw ConfigError(fmt::format("{}: no command is given", where));
  return words;
}

std::optional<std::string> find_program(const std::string& name) {
  if (name.find('/') != std::string::npos) return name;
  const char* const path = std::getenv("PATH");
  std::string_view folders = path == nullptr ? "/usr/local/bin:/usr/bin:/bin" : path;
  while (!folders.empty()) {
    const std::size_t end = std::min(folders.find(':'), folders.size());
    const std::string candidate = fmt::format("{}/{}", folders.substr(0, end), name);
    if (access(candidate.c_str(), X_OK) == 0) return candidate;
    folders.remove_prefix(std::min(end + 1, folders.size()));
  }
  return std::nullopt;
}

int run_process(const std::vector<std::string>& words, const std::string& directory) {
  Actions actions;
  actions.enter(directory);
  return wait_for(start(words, actions));
}

Finished run_captured(const std::vector<std::string>& words, const std::string& directory,
                      const std::function<void()>& on_slow) {
  std::array<int, 2> pipe_ends{};
  if (pipe2(pipe_ends.data(), O_CLOEXEC) != 0) throw ConfigError(fmt::format("cannot make a pipe: {}", reason(errno)));
  const auto [reading, writing] = pipe_ends;
  Actions actions;
  actions.enter(directory);
  actions.print_to(writing);
  pid_t process = 0;
  try {
    process = start(words, actions);
  } catch (...) {
    close(reading);
    close(writing);
    throw;
  }
  close(writing);
  Finished finished;
  finished.output = read_all(reading, on_slow);
  close(reading);
  finished.code = wait_for(process);
  return finished;
}

}  // namespace retort::inline v1::cli
