#include <retort/retort.hpp>

#include <exception>
#include <iostream>
#include <memory>

namespace {

/// None where Retort was built without SQLite.
std::unique_ptr<retort::Connection> database_in_memory() {
  try {
    return retort::connect("sqlite::memory:");
  } catch (const retort::UsageError& error) {
    std::cout << error.what() << '\n';
    return nullptr;
  }
}

}  // namespace

/// Runs its one migration, or at least finds it linked.
int main() {
  try {
    std::cout << retort::registry().size() << " migration is linked\n";
    std::unique_ptr<retort::Connection> database = database_in_memory();
    if (database == nullptr) return 0;
    for (const std::string& revision : retort::Migrator{std::move(database)}.upgrade("head").applied) {
      std::cout << "applied " << revision << '\n';
    }
    return 0;
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
}
