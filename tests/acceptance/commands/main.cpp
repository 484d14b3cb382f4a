// A depot's database, with branches, a merge, a second base and steps outside transactions.
#include <retort/cli/cli.hpp>

int main(int argc, char** argv) { return retort::cli::run(argc, argv, {.program = "depot"}); }
