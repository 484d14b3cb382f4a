#include <retort/cli/cli.hpp>

int main(int argc, char** argv) {
  return retort::cli::run(argc, argv, {.program = "custom_operation", .url = "sqlite:prices.db"});
}
