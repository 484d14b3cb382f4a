#include "server/temporary_database.hpp"
#include "testing/place.hpp"
#include "testing/postgres_session.hpp"
#include "testing/postgres_template.hpp"
#include "testing/server.hpp"
#include "testing/template_key.hpp"

#include <retort/error.hpp>

#include <utility>

namespace retort::inline v1::testing {

namespace {

class PostgresDatabase final : public Place {
 public:
  PostgresDatabase(PostgresSession& session, std::string name)
      : Place(with_database(session.server(), name)), session_(session), name_(std::move(name)) {}
  ~PostgresDatabase() override { session_.let_go(std::move(name_)); }

 private:
  PostgresSession& session_;
  std::string name_;
};

/// Most often the template is there: then nothing else is asked.
std::string new_database(PostgresSession& session, const DatabaseOptions& options) {
  if (options.revision == "base") return session.create({});
  const std::string name = "retort_template_" + template_key("postgresql", options);
  try {
    return session.create(name);
  } catch (const SqlError& error) {
    if (!PostgresSession::is_missing(error)) throw;
  }
  make_template(session.server(), name, options);
  return session.create(name);
}

}  // namespace

std::unique_ptr<Place> postgres_place(const DatabaseOptions& options) {
  PostgresSession& session = PostgresSession::with(server_of(options));
  return std::make_unique<PostgresDatabase>(session, new_database(session, options));
}

}  // namespace retort::inline v1::testing
