#include "pqxx_connection.hpp"

#include <retort/retort.hpp>

#include <cstdlib>
#include <exception>
#include <iostream>

int main() {
  const char* url = std::getenv("DATABASE_URL");
  try {
    retort::Migrator migrator{std::make_unique<PqxxConnection>(url != nullptr ? url : "")};
    for (const std::string& revision : migrator.upgrade("head").applied) std::cout << "applied " << revision << '\n';
    pqxx::connection connection(url != nullptr ? url : "");
    for (const auto& task : pqxx::nontransaction(connection).exec("SELECT what FROM tasks WHERE done_at IS NULL")) {
      std::cout << "to do: " << task["what"].c_str() << '\n';
    }
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
}
