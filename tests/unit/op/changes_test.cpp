#include "unit/op/recording.hpp"

#include <retort/model.hpp>

#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace retort {
namespace {

using namespace retort::dsl;
using testing::HasSubstr;

/// The only change that a function records.
template <class Change, class Function>
Change recorded_change(Function function) {
  auto operation = recorded_node<op::AlterTable>(function);
  if (operation.changes.size() != 1) throw std::logic_error("not one change was recorded");
  return std::get<Change>(operation.changes[0]);
}

TEST(AlterColumn, KnowsEveryAspectAndHowItWas) {
  const auto change = recorded_change<op::AlterColumn>([](Op& op) {
    op.alter_column("t", "a",
                    {.type = text,
                     .existing_type = integer,
                     .collation = "C",
                     .existing_collation = "default",
                     .identity = identity::none,
                     .existing_identity = identity::always,
                     .existing_identity_options = {.start = 7, .cycle = false},
                     .computed = "",
                     .existing_computed = "b + 1",
                     .storage = storage::main,
                     .existing_storage = storage::plain,
                     .compression = compression::lz4,
                     .existing_compression = compression::standard});
  });
  EXPECT_EQ(change.to, (op::AlterColumn::Aspects{.type = retort::Type(text),
                                                 .collation = "C",
                                                 .identity = identity::none,
                                                 .computed = "",
                                                 .storage = storage::main,
                                                 .compression = compression::lz4}));
  EXPECT_EQ(change.from,
            (op::AlterColumn::Aspects{.type = retort::Type(integer),
                                      .collation = "default",
                                      .identity = identity::always,
                                      .identity_options = retort::SequenceOptions{.start = 7, .cycle = false},
                                      .computed = "b + 1",
                                      .storage = storage::plain,
                                      .compression = compression::standard}));
}

TEST(AlterTable, TellsParametersThatAreSetFromThoseThatAreReset) {
  const auto change = recorded_change<op::AlterTableOptions>([](Op& op) {
    op.alter_table("t", {.storage_parameters = {{"fillfactor", 70}},
                         .reset = {"autovacuum_enabled"},
                         .existing_storage_parameters = {{"autovacuum_enabled", false}, {"other", 1}}});
  });
  EXPECT_EQ(change.to.storage_parameters.find("fillfactor")->second, retort::Value(std::int64_t{70}));
  EXPECT_EQ(change.to.storage_parameters.find("autovacuum_enabled")->second, std::nullopt);
  EXPECT_EQ(change.from.storage_parameters.find("fillfactor")->second, std::nullopt) << "it was not set";
  EXPECT_EQ(change.from.storage_parameters.find("autovacuum_enabled")->second, retort::Value(false));
  EXPECT_FALSE(change.from.storage_parameters.contains("other")) << "it does not change";
}

TEST(AlterTable, DoesNotGuessHowParametersWere) {
  const auto change = recorded_change<op::AlterTableOptions>([](Op& op) {
    op.alter_table("t", {.storage_parameters = {{"fillfactor", 70}}});
  });
  EXPECT_TRUE(change.from.storage_parameters.empty());
}

TEST(DropConstraint, TakesNameAndKindOfWhatWasThere) {
  const auto change = recorded_change<op::DropConstraint>(
      [](Op& op) { op.drop_constraint("c", "t", {.existing = check("a > 0", {.name = "other"})}); });
  EXPECT_EQ(change.type, constraint_type::check);
  EXPECT_EQ(change.was, retort::Constraint(Check{.name = "c", .condition = "a > 0"}));
}

TEST(Constraints, KeepEveryOption) {
  const auto change = recorded_change<op::AddConstraint>([](Op& op) {
    op.create_foreign_key("f", "t", "s.u", {"a", "b", "c"}, {"x", "y", "z"},
                          {.on_delete = set_null,
                           .initially_deferred = true,
                           .match = match::full,
                           .on_delete_columns = {"b"},
                           .not_valid = true,
                           .period = true,
                           .enforced = false});
  });
  EXPECT_EQ(change.constraint,
            retort::Constraint(ForeignKey{.name = "f",
                                          .columns = {"a", "b", "c"},
                                          .referent = {"s", "u"},
                                          .referent_columns = {"x", "y", "z"},
                                          .on_delete = set_null,
                                          .deferral = {.deferrable = true, .initially_deferred = true},
                                          .match = match::full,
                                          .on_delete_columns = {"b"},
                                          .period = true,
                                          .not_valid = true,
                                          .enforced = false}));
}

TEST(OwnedTable, IsRefusedWhenANameCannotBeAnIdentifier) {
  const std::string long_name(64, 'x');
  const auto error_of = [](const Table& table) {
    try {
      recorded([&](Op& op) { op.create_table(table); });
    } catch (const Error& error) {
      return std::string(error.what());
    }
    return std::string("no error");
  };
  const retort::Column column{.name = "a", .type = integer};
  EXPECT_THAT(error_of({.name = {.name = long_name}, .columns = {column}}), HasSubstr("longer than 63 bytes"));
  EXPECT_THAT(error_of({.name = {.name = "t"}, .columns = {{.name = long_name, .type = integer}}}),
              HasSubstr("longer than 63 bytes"));
  EXPECT_THAT(error_of({.name = {.name = "t"}, .columns = {{.name = "", .type = integer}}}), HasSubstr("empty"));
  EXPECT_THAT(error_of({.name = {.name = "t"},
                        .columns = {column},
                        .constraints = {Check{.name = std::string("a\0b", 3), .condition = "true"}}}),
              HasSubstr("NUL"));
}

TEST(OwnedTable, MayUseColumnsOfItsParents) {
  const auto operation = recorded_node<op::CreateTable>(
      [](Op& op) { op.create_table("t", {primary_key({"id"})}, {.partition_of = "u", .bound = default_bound}); });
  EXPECT_EQ(operation.table.partition_of.name, "u");
  EXPECT_EQ(operation.table.bound.kind, retort::PartitionBound::Kind::standard);
}

}  // namespace
}  // namespace retort
