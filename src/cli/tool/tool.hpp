#pragma once

#include <retort/config.hpp>

namespace retort::inline v1::cli {

/// The `retort` program: begins projects by itself, and hands what is about migrations to the program that a project's
/// retort.ini describes, after building it. Returns an exit code, unless that program takes this one's place.
RETORT_API int run_tool(int argc, const char* const* argv);

}  // namespace retort::inline v1::cli
