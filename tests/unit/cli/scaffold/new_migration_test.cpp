#include "cli/scaffold/new_migration.hpp"

#include <retort/cli/cli.hpp>
#include <retort/error.hpp>

#include <string>

#include <gmock/gmock.h>

namespace retort_test {
namespace {

using retort::cli::class_name_of;
using retort::cli::file_name_of;
using retort::cli::Moment;
using retort::cli::moment_in;
using retort::cli::NewMigration;
using retort::cli::slug_of;

/// 2026-03-04 05:06:07 UTC.
constexpr std::time_t some_time = 1772600767;

NewMigration migration(const std::string& message) {
  return {.revision = "ae1027a6acf", .message = message, .created = moment_in("UTC", some_time)};
}

std::string class_name(const std::string& message) { return class_name_of(migration(message), {"Taken"}); }

TEST(ClassName, IsMadeOfTheMessagesWords) {
  EXPECT_EQ(class_name("create account table"), "CreateAccountTable");
  EXPECT_EQ(class_name("Add customer's e-mail_address (2nd)"), "AddCustomersEMailAddress2nd");
}

TEST(ClassName, IsAlwaysAnIdentifier) {
  EXPECT_EQ(class_name(""), "Migration_ae1027a6acf");
  EXPECT_EQ(class_name("!?"), "Migration_ae1027a6acf");
  EXPECT_EQ(class_name("2nd try"), "Migration2ndTry");
  EXPECT_EQ(class_name("größe"), "Gre");
}

TEST(ClassName, IsNotOneThatIsTaken) {
  EXPECT_EQ(class_name("taken"), "Taken_ae1027a6acf");
  NewMigration dotted = migration("taken");
  dotted.revision = "v1.2";
  EXPECT_EQ(class_name_of(dotted, {"Taken"}), "Taken_v1_2");
}

TEST(Slug, IsWhatAlembicMakesOfTheMessage) {
  EXPECT_EQ(slug_of("Create Account-Table!", 40), "create_account_table");
  EXPECT_EQ(slug_of("  a  b  ", 40), "a_b");
  EXPECT_EQ(slug_of("größe ändern", 40), "größe_ändern");
  EXPECT_EQ(slug_of("", 40), "");
  EXPECT_EQ(slug_of("../../etc/passwd", 40), "etc_passwd");
}

TEST(Slug, IsCutBetweenWordsAndNeverWithinACharacter) {
  EXPECT_EQ(slug_of("create account table", 16), "create_account");
  EXPECT_EQ(slug_of("create account table", 14), "create_account");
  EXPECT_EQ(slug_of("extraordinarily", 5), "extra");
  EXPECT_EQ(slug_of("aäöü", 4), "aä");
}

TEST(FileName, IsByDefaultDateTimeIdAndSlug) {
  EXPECT_EQ(file_name_of(migration("create account"), retort::cli::MigrationFiles{}.file_template, 40),
            "20260304_0506_ae1027a6acf_create_account.cpp");
  EXPECT_EQ(file_name_of(migration(""), retort::cli::MigrationFiles{}.file_template, 40),
            "20260304_0506_ae1027a6acf.cpp");
}

TEST(FileName, KnowsAlembicsTokens) {
  EXPECT_EQ(
      file_name_of(migration("x"),
                   "%(epoch)s-%(year)d/%(month).2d/%(day)02d-%(hour).2d%(minute).2d%(second).2d-%(rev)s-%(slug)s", 40),
      "1772600767-2026/03/04-050607-ae1027a6acf-x.cpp");
  EXPECT_EQ(file_name_of(migration("x"), "%%(rev)s_%%(month)d", 40), "ae1027a6acf_3.cpp");
}

TEST(FileName, RefusesATemplateThatIsNotUnderstood) {
  for (const char* text : {"%(nonsense)s", "%(rev", "%(rev)", "%(month).xd", "%(slug)s"}) {
    EXPECT_THROW(file_name_of(migration(""), text, 40), retort::ConfigError) << text;
  }
}

TEST(MomentIn, IsWhatTheClocksOfAZoneShow) {
  EXPECT_EQ(moment_in("Europe/Berlin", some_time).local.tm_hour, 6);
  EXPECT_EQ(moment_in("Europe/Berlin", some_time).zone, "CET");
  EXPECT_EQ(moment_in("UTC", some_time).local.tm_hour, 5);
}

TEST(MomentIn, RefusesAZoneThatTheSystemWouldSilentlyTakeForUtc) {
  for (const char* zone : {"Europe/Brelin", "../../../etc/passwd", "/etc/passwd", "Europe"}) {
    EXPECT_THROW(moment_in(zone, some_time), retort::ConfigError) << zone;
  }
}

TEST(Fields, AreWrittenAsCpp) {
  NewMigration merge = migration("say \"hi\"\\\n");
  merge.down_revisions = {"a", "b"};
  merge.branch_labels = {"x"};
  const retort::cli::Fields fields = fields_of(merge);
  EXPECT_EQ(fields.at("create_date"), "2026-03-04 05:06 UTC");
  EXPECT_EQ(fields.at("revision"), "static constexpr auto revision = \"ae1027a6acf\";");
  EXPECT_EQ(fields.at("down_revision"), "static constexpr auto down_revision = revisions(\"a\", \"b\");");
  EXPECT_EQ(fields.at("branch_labels"), "static constexpr auto branch_labels = \"x\";");
  EXPECT_EQ(fields.at("depends_on"), "");
  EXPECT_EQ(fields.at("message"), "static constexpr auto message = \"say \\\"hi\\\"\\\\\\n\";");
  EXPECT_EQ(fields_of(migration("")).at("down_revision"), "static constexpr auto down_revision = base;");
}

TEST(RandomRevision, IsTwelveHexadecimalDigitsAndNeverTheSame) {
  const std::string one = retort::cli::random_revision();
  EXPECT_THAT(one, testing::MatchesRegex("[0-9a-f]{12}"));
  EXPECT_NE(one, retort::cli::random_revision());
}

}  // namespace
}  // namespace retort_test
