#include "cli/tool/tool.hpp"

int main(int argc, char** argv) { return retort::cli::run_tool(argc, argv); }
