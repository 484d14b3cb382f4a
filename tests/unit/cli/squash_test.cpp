#include "cli/squash/migration_source.hpp"
#include "unit/cli/command_line.hpp"

#include <gmock/gmock.h>

namespace retort_test {
namespace {

using retort::cli::migration_source;
using testing::ElementsAre;
using testing::HasSubstr;

TEST(MigrationSource, IsTakenApart) {
  const auto source = migration_source(
      "#include <retort/migration.hpp>\n\n#include \"names.hpp\"\n\nnamespace {\n"
      "struct A final : retort::Migration {};\nRETORT_MIGRATION(A);\n}  // namespace\n",
      "a.cpp");
  EXPECT_THAT(source.includes, ElementsAre("#include <retort/migration.hpp>", "#include \"names.hpp\""));
  EXPECT_EQ(source.code, "namespace {\nstruct A final : retort::Migration {};\n}  // namespace");
  EXPECT_EQ(source.class_name, "A");
}

TEST(MigrationSource, KnowsTheNamespacesAroundAClass) {
  EXPECT_EQ(migration_source("namespace shop::db { inline namespace v1 { namespace { struct A {}; "
                             "RETORT_MIGRATION( A ); } } }",
                             "a.cpp")
                .class_name,
            "shop::db::v1::A");
  EXPECT_EQ(migration_source("namespace x { void f(); }\nRETORT_MIGRATION(A);", "a.cpp").class_name, "A");
}

TEST(MigrationSource, IsNotMistakenForWhatCommentsAndStringsSay) {
  EXPECT_EQ(migration_source("// RETORT_MIGRATION(B);\n/* namespace y { */ const char* s = \"namespace z {\";\n"
                             "const char* r = R\"x(RETORT_MIGRATION(C); )\" namespace q { )x\"; char c = '{';\n"
                             "int n = 1'000; RETORT_MIGRATION(A);",
                             "a.cpp")
                .class_name,
            "A");
}

TEST(MigrationSource, HoldsOneMigration) {
  EXPECT_THROW(migration_source("int x;", "a.cpp"), retort::ConfigError);
  EXPECT_THROW(migration_source("RETORT_MIGRATION(A); RETORT_MIGRATION(B);", "a.cpp"), retort::ConfigError);
}

class Squash : public CommandLine {};

TEST_F(Squash, WantsARange) {
  EXPECT_EQ(run_bare({"squash"}).code, 2);
  EXPECT_THAT(run_bare({"squash", "a1:a1"}).err, HasSubstr("there are fewer than two"));
}

TEST_F(Squash, RefusesWhatIsNoLine) {
  const Answer answer = run_bare({"squash", ":head"});
  EXPECT_EQ(answer.code, 2);
  EXPECT_THAT(answer.err, HasSubstr("2 revisions come after a10000000001\n  hint: squash up to a10000000001\n"));
}

}  // namespace
}  // namespace retort_test
