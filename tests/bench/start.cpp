// What a program that migrates itself does when it starts: once; or, told a number, so many times, which prints how
// long one of them took, without the start of the process.
#include "record.hpp"

#include <retort/retort.hpp>

#include <chrono>
#include <cstdlib>
#include <exception>
#include <iostream>
#include <string>
#include <vector>

#include <fmt/format.h>

namespace {

void start(const char* url) {
  retort::Migrator migrator{retort::connect(url == nullptr ? "" : url)};
  migrator.upgrade("head");
}

void measure(const char* url, int times) {
  std::vector<double> seconds;
  for (int i = 0; i < times; ++i) {
    const auto begin = std::chrono::steady_clock::now();
    start(url);
    seconds.push_back(std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count());
  }
  retort_bench::print_record("in_process", fmt::format("N={}", retort::registry().size()), "retort", seconds);
}

}  // namespace

int main(int argc, char** argv) try {
  const char* const url = std::getenv("DATABASE_URL");
  if (argc > 1) {
    measure(url, std::stoi(argv[1]));
  } else {
    start(url);
  }
  return 0;
} catch (const std::exception& error) {
  std::cerr << error.what() << '\n';
  return 1;
}
