#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace retort::inline v1::cli {

using VariableMap = std::map<std::string, std::string, std::less<>>;

/// What ${NAME} stands for: the environment, and below it a .env file.
class Variables {
 public:
  Variables() = default;
  explicit Variables(VariableMap defaults) : defaults_(std::move(defaults)) {}

  /// The environment's value, unless it is empty; else the file's.
  std::optional<std::string> find(const std::string& name) const;

 private:
  VariableMap defaults_{};
};

/// The lines of a .env file: NAME=value, with or without export, bare or in '…' or "…"; # begins a comment. Throws
/// ConfigError with file and line, and without the line's text, which may hold a password.
VariableMap parse_dot_env(std::string_view text, const std::string& path);

/// Replaces ${NAME} and ${NAME:-otherwise}; $$ is a dollar sign, and so is one before anything but {. `where` begins
/// messages. Throws ConfigError for a variable that is not set.
std::string interpolated(std::string_view text, const Variables& variables, const std::string& where);

}  // namespace retort::inline v1::cli
