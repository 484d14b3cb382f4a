// Chinook, a music store's database, as a program that brings it up to date.
#include <retort/cli/cli.hpp>

int main(int argc, char** argv) { return retort::cli::run(argc, argv, {.program = "chinook"}); }
