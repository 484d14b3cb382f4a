// What a program that migrates itself does when it starts.
#include <retort/retort.hpp>

#include <cstdlib>
#include <exception>
#include <iostream>

int main() try {
  const char* const url = std::getenv("DATABASE_URL");
  retort::Migrator migrator{retort::connect(url == nullptr ? "" : url)};
  migrator.upgrade("head");
  return 0;
} catch (const std::exception& error) {
  std::cerr << error.what() << '\n';
  return 1;
}
