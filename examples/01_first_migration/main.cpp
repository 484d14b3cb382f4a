// A program that brings its own database up to date, and then uses it.
#include <retort/retort.hpp>

#include <exception>
#include <iostream>

int main() {
  try {
    retort::Migrator migrator{retort::connect("sqlite:shop.db")};
    for (const std::string& revision : migrator.upgrade("head").applied) std::cout << "applied " << revision << '\n';
    retort::Connection& database = migrator.connection();
    database.execute("INSERT INTO customers (email) VALUES ($1)", {"ada@example.org"});
    std::cout << "customers: " << database.query("SELECT count(*) FROM customers")[0][0].text() << '\n';
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
}
