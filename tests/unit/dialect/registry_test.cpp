#include <retort/dialect/dialect.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using retort::Dialect;
using retort::find_dialect;
using testing::HasSubstr;

/// A dialect with nothing but what it must have.
class Bare : public Dialect {
 public:
  explicit Bare(std::string_view name) : name_(name) {}

  std::string_view name() const noexcept override { return name_; }
  std::unique_ptr<retort::DdlCompiler> compiler(const retort::CompileContext&) const override { return nullptr; }
  std::string literal(const retort::Value&) const override { return {}; }
  retort::Script create_version_tables(const retort::VersionTables&) const override { return {}; }
  bool is_missing_table(const retort::SqlError&) const override { return false; }
  retort::Script fence(const retort::VersionTables&, const retort::HeadsChange&) const override { return {}; }
  retort::Statement journal(const retort::VersionTables&, const retort::JournalEntry&) const override { return {}; }

 private:
  std::string_view name_;
};

TEST(DialectRegistry, KnowsTheBuiltInDialects) {
  EXPECT_EQ(find_dialect("postgresql").name(), "postgresql");
  EXPECT_EQ(find_dialect("sqlite").name(), "sqlite");
}

TEST(DialectRegistry, ListsTheKnownOnesForAnUnknownName) {
  try {
    find_dialect("oracle");
    FAIL() << "there is no such dialect";
  } catch (const retort::UsageError& error) {
    EXPECT_EQ(error.details().message, "there is no dialect \"oracle\"");
    EXPECT_THAT(error.details().hint, HasSubstr("postgresql, sqlite"));
  }
}

TEST(DialectRegistry, FindsWhatAProgramRegisters) {
  static const Bare acme("acme");
  retort::register_dialect(acme);
  retort::register_dialect(acme);
  EXPECT_EQ(&find_dialect("acme"), &acme);
}

TEST(DialectRegistry, RefusesASecondDialectOfTheSameName) {
  const Bare impostor("sqlite");
  EXPECT_THROW(retort::register_dialect(impostor), retort::ConfigError);
  EXPECT_NE(&find_dialect("sqlite"), &impostor);
}

TEST(Dialect, NeedsNoGuardAndHasNoHintsUnlessItSaysSo) {
  const Bare bare("bare");
  EXPECT_FALSE(bare.guard({}).has_value());
  EXPECT_EQ(bare.hint(retort::SqlError({.message = "no"})), "");
}

}  // namespace
