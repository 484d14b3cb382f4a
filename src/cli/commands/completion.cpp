#include "cli/completion.hpp"

#include "cli/commands.hpp"

#include <retort/error.hpp>

#include <ostream>
#include <string>

#include <fmt/format.h>

namespace retort::inline v1::cli {

namespace {

int run_completion(const Invocation& invocation) {
  const std::string shell = invocation.revision("");
  if (shell != "bash" && shell != "zsh") {
    throw UsageError(shell.empty() ? "completion needs the name of a shell"
                                   : fmt::format("there is no completion for \"{}\"", shell),
                     "the shells are bash and zsh");
  }
  invocation.out << (shell == "bash" ? bash_completion(invocation.options) : zsh_completion(invocation.options));
  return ok;
}

}  // namespace

const Command completion_command{.name = "completion",
                                 .arguments = "SHELL",
                                 .summary = "Print a script that completes commands and options in bash or zsh",
                                 .help =
                                     "In ~/.bashrc or ~/.zshrc:  source <(retort completion bash)\n"
                                     "SHELL is bash or zsh.",
                                 .example = "completion bash",
                                 .add_options = [](boost::program_options::options_description&) {},
                                 .run = run_completion,
                                 .is_standalone = true};

}  // namespace retort::inline v1::cli
