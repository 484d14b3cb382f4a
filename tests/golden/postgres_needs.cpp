#include "golden/postgres_needs.hpp"

#include <iostream>
#include <string>

namespace golden {

namespace {

bool is_refused(const DdlCase& ddl_case, const std::string& reason) {
  std::cout << "NOT TESTED: " << ddl_case.name << ": this server has no " << reason << "\n";
  return false;
}

}  // namespace

bool can_run(support::PostgresSession& session, const DdlCase& ddl_case) {
  const std::string& setup = ddl_case.setup.postgresql;
  const std::string words = "CREATE EXTENSION ";
  for (std::size_t at = setup.find(words); at != std::string::npos; at = setup.find(words, at + 1)) {
    const std::size_t begin = at + words.size();
    const std::string name = setup.substr(begin, setup.find_first_of("; ", begin) - begin);
    if (session.value("SELECT count(*) FROM pg_available_extensions WHERE name = '" + name + "'") == "1") continue;
    return is_refused(ddl_case, "extension " + name);
  }
  if (ddl_case.needs.empty() || session.value(std::string(ddl_case.needs)) == "t") return true;
  return is_refused(ddl_case, "t for " + std::string(ddl_case.needs));
}

}  // namespace golden
