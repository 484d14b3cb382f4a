#include <retort/retort.hpp>

#include <exception>
#include <iostream>

int main(int, char** argv) {
  try {
    retort::Migrator migrator{retort::connect(argv[1])};
    for (const std::string& revision : migrator.upgrade("head").applied) std::cout << "applied " << revision << '\n';
    std::cout << migrator.connection().query("SELECT email FROM newest")[0]["email"].text() << '\n';
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
}
