#include "golden/postgres_extensions.hpp"

#include <iostream>
#include <string>

namespace golden {

bool has_extensions(support::PostgresSession& session, const DdlCase& ddl_case) {
  const std::string& setup = ddl_case.setup.postgresql;
  const std::string words = "CREATE EXTENSION ";
  for (std::size_t at = setup.find(words); at != std::string::npos; at = setup.find(words, at + 1)) {
    const std::size_t begin = at + words.size();
    const std::string name = setup.substr(begin, setup.find(';', begin) - begin);
    if (session.value("SELECT count(*) FROM pg_available_extensions WHERE name = '" + name + "'") == "1") continue;
    std::cout << "NOT TESTED: " << ddl_case.name << ": this server has no extension " << name << "\n";
    return false;
  }
  return true;
}

}  // namespace golden
