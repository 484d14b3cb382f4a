// A notebook: the program's own database class underneath, Retort's migrations on top.
#include "store_connection.hpp"

#include <retort/retort.hpp>

#include <cstdlib>
#include <exception>
#include <iostream>
#include <memory>

int main() {
  const char* path = std::getenv("NOTEBOOK");
  try {
    Store store(path != nullptr ? path : "notebook.db");
    retort::Migrator migrator{std::make_unique<StoreConnection>(store)};
    for (const std::string& revision : migrator.upgrade().applied) std::cout << "applied " << revision << '\n';
    store.run("INSERT INTO notes (body) VALUES ($1)", {"buy milk"});
    std::cout << "notes: " << *store.run("SELECT count(*) FROM notes").rows[0][0] << '\n';
  } catch (const std::exception& error) {
    std::cerr << "notebook: " << error.what() << '\n';
    return 1;
  }
}
