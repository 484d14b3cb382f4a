#include "cli/schema/question.hpp"

#include <iostream>

#include <unistd.h>

namespace retort::inline v1::cli {

bool is_interactive() { return isatty(STDIN_FILENO) != 0 && isatty(STDERR_FILENO) != 0; }

bool ask(std::ostream& err, const std::string& question) {
  std::string answer;
  while (true) {
    err << question << " [y/n] " << std::flush;
    if (!std::getline(std::cin, answer)) return false;
    if (answer == "y" || answer == "yes") return true;
    if (answer == "n" || answer == "no" || answer.empty()) return false;
  }
}

}  // namespace retort::inline v1::cli
