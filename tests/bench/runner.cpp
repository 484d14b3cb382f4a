// A program that carries a benchmark's migrations and does what its command line says.
#include <retort/cli/cli.hpp>

int main(int argc, char** argv) { return retort::cli::run(argc, argv, {.program = "runner"}); }
