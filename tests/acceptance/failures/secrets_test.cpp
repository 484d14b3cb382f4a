// A password in a migration goes to the server, and to nobody who reads what went wrong, or what went well.
#include "support/on_engine.hpp"

#include <retort/cli/cli.hpp>
#include <retort/connection.hpp>
#include <retort/observer.hpp>

#include <sstream>
#include <string>
#include <vector>

#include <gmock/gmock.h>

namespace retort_test {
namespace {

using namespace retort::dsl;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

constexpr const char* secret = "s3cret";

void map_user(retort::Op& op) {
  next_line_fails();
  op.create_user_mapping("PUBLIC", "elsewhere", {.options = {{"user", "ada"}, {"password", "s3cret"}}});
}

void alter_role(retort::Op& op) { op.execute("ALTER ROLE retort_nobody PASSWORD 's3cret'"); }
void without_end(retort::Op& op) { op.execute("ALTER ROLE retort_nobody PASSWORD 's3cret"); }
void in_a_function(retort::Op& op) {
  op.execute("DO $$ BEGIN EXECUTE 'ALTER ROLE retort_nobody PASSWORD ' || quote_literal('s3cret'); END $$");
}
void through_the_connection(retort::Op& op) { op.connection().execute("ALTER ROLE retort_nobody PASSWORD 's3cret'"); }
void outside_a_transaction(retort::Op& op) {
  op.execute("ALTER ROLE retort_nobody PASSWORD 's3cret'", {.transactional = false, .repeatable = true});
}

struct Listener final : retort::Observer {
  void failed(const retort::RevisionInfo&, const retort::Error& error) override { heard += error.what(); }
  std::string heard;
};

using SecretsPostgres = OnPostgres;

TEST_F(SecretsPostgres, AreNotInTheErrorOfAMigration) {
  for (auto* const broken : {alter_role, without_end, in_a_function, through_the_connection, outside_a_transaction}) {
    MigrationSet set;
    set.add("m1", broken);
    Listener listener;
    retort::Migrator migrator(database().connect(), set.registry());
    EXPECT_THROW(migrator.observe(listener).upgrade(), retort::SqlError);
    EXPECT_THAT(listener.heard, AllOf(HasSubstr("retort_nobody"), Not(HasSubstr(secret))));
    const retort::Error error = database().failure_of_upgrade(set);
    EXPECT_THAT(error.what(), AllOf(HasSubstr("retort_nobody"), Not(HasSubstr(secret))));
  }
}

TEST_F(SecretsPostgres, AreNotInTheErrorOfAFailingUserMapping) {
  MigrationSet set;
  set.add("m1", map_user);
  const retort::Error error = database().failure_of_upgrade(set);
  EXPECT_TRUE(is_complete(error, "m1", __FILE__));
  EXPECT_EQ(error.details().statement,
            "CREATE USER MAPPING FOR PUBLIC SERVER \"elsewhere\" OPTIONS (\"password\" '***', \"user\" 'ada')");
  EXPECT_EQ(error.details().operation, "create user mapping \"PUBLIC\" on \"elsewhere\"");
}

TEST_F(SecretsPostgres, AreNotInTheJournalOrWhatTheCommandsPrint) {
  MigrationSet set;
  set.add("m1", [](retort::Op& op) {
    op.execute("CREATE FOREIGN DATA WRAPPER nowhere; CREATE SERVER elsewhere FOREIGN DATA WRAPPER nowhere");
    map_user(op);
  });
  std::ostringstream printed;
  const retort::cli::Options options{.url = database().url(), .registry = &set.registry()};
  for (const auto& arguments : {std::vector<std::string>{"plan", "--sql"},
                                {"plan", "--sql", "--json"},
                                {"upgrade"},
                                {"history", "-v"},
                                {"status"},
                                {"show", "m1"}}) {
    EXPECT_EQ(retort::cli::run(arguments, options, printed, printed), 0) << arguments[0] << ": " << printed.str();
  }
  EXPECT_THAT(printed.str(), AllOf(HasSubstr("\"password\" '***'"), Not(HasSubstr(secret))));
  EXPECT_EQ(database().value("SELECT count(*) FROM pg_user_mapping WHERE umoptions::text LIKE '%s3cret%'"), "1");
  EXPECT_THAT(database().value("SELECT string_agg(j::text, ' ') FROM retort_journal j"), Not(HasSubstr(secret)));
}

}  // namespace
}  // namespace retort_test
