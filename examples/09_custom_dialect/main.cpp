#include "ledger.hpp"

#include <retort/retort.hpp>

#include <exception>
#include <iostream>

int main() {
  try {
    register_ledger();
    retort::Migrator migrator{open_ledger("ledger.db")};
    for (const std::string& revision : migrator.upgrade("head").applied) std::cout << "applied " << revision << '\n';
    std::cout
        << migrator.connection().query("SELECT sql FROM sqlite_schema WHERE name = 'entries'")[0][0].text() << '\n';
    migrator.downgrade("base");
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
}
