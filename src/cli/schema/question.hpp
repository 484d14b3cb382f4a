#pragma once

#include <iosfwd>
#include <string>

namespace retort::inline v1::cli {

/// Whether there is somebody to ask.
bool is_interactive();

/// Asks until the answer is yes or no; no at the end of the input.
bool ask(std::ostream& err, const std::string& question);

}  // namespace retort::inline v1::cli
