// An accountant's ledger: once with all its migrations, and once with the first three in one.
#include <retort/cli/cli.hpp>

int main(int argc, char** argv) { return retort::cli::run(argc, argv, {.program = "ledger"}); }
