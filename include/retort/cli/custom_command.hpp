#pragma once

#include <retort/migrator.hpp>

#include <functional>
#include <iosfwd>
#include <memory>
#include <string>
#include <vector>

namespace retort::inline v1::cli {

struct Invocation;

/// An option of a program's own command.
struct CustomOption {
  std::string name{};   ///< "count", or "count,c" for --count and -c
  std::string value{};  ///< what help calls its value: "NUMBER"; empty: a flag
  std::string help{};
};

/// One call of a program's own command: what was asked for, and the database that was chosen. Valid during the call.
class RETORT_API CustomCall {
 public:
  explicit CustomCall(const Invocation& invocation) noexcept : invocation_(&invocation) {}

  bool has(const std::string& option) const;
  /// The value of an option; empty when it was not given.
  std::string value(const std::string& option) const;
  std::vector<std::string> arguments() const;

  /// Throws UsageError when no database is given.
  std::string url() const;
  std::unique_ptr<Connection> connect() const;
  const Registry& registry() const;
  Migrator migrator() const;

  std::ostream& out() const;
  std::ostream& err() const;

 private:
  const Invocation* invocation_;
};

/// A command of the program's own, beside Retort's: `shop seed`. It has Retort's global options too.
///
///   {.name = "seed", .summary = "Fill the shop with examples", .example = "seed --count 10",
///    .options = {{"count", "NUMBER", "how many"}}, .run = [](const auto& call) { return seed(*call.connect()); }}
struct CustomCommand {
  std::string name{};
  std::string arguments{};  ///< as help shows them: "[FILE]"; empty: it takes none
  std::string summary{};    ///< one line
  std::string help{};
  std::string example{};  ///< without the program's name
  std::vector<CustomOption> options{};
  /// Returns an exit code. What it throws is reported as Retort's own errors are.
  std::function<int(const CustomCall&)> run{};
};

}  // namespace retort::inline v1::cli
