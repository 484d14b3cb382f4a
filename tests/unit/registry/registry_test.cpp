#include "unit/registry/nodes.hpp"

#include <retort/error.hpp>
#include <retort/registry.hpp>

#include <optional>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using retort::ConfigError;
using retort::Registry;
using retort::RevisionMap;
using retort::Transaction;
using retort::detail::Enrolment;
using retort::detail::MigrationNode;
using retort::testing::make_node;
using retort::testing::numbered;
using retort::testing::thrown_by;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::StartsWith;

struct CreateArtist final : retort::Migration {
  static constexpr auto revision = "a1";
  static constexpr auto down_revision = retort::dsl::base;
  void upgrade(retort::Op&) const override {}
};

struct AddHTTPLog final : retort::Migration {
  static constexpr auto revision = "b2";
  static constexpr auto down_revision = "a1";
  static constexpr auto transaction = Transaction::none;
  void upgrade(retort::Op&) const override {}
};

struct Renamed final : retort::Migration {
  static constexpr auto revision = "c3";
  static constexpr auto down_revision = "b2";
  static constexpr auto message = "say it differently";
  void upgrade(retort::Op&) const override {}
};

std::vector<std::string> ids(const RevisionMap& map) {
  std::vector<std::string> result;
  for (const retort::Revision& revision : map.revisions()) result.emplace_back(revision.id);
  return result;
}

TEST(Registry, HoldsClassesInTheOrderOfAdding) {
  Registry registry;
  registry.add<Renamed>().add<CreateArtist>().add<AddHTTPLog>();
  const RevisionMap& map = registry.revisions();
  EXPECT_EQ(registry.size(), 3);
  EXPECT_THAT(ids(map), ElementsAre("c3", "a1", "b2"));
  EXPECT_EQ(registry.transaction(0), Transaction::per_migration);
  EXPECT_EQ(registry.transaction(2), Transaction::none);
  EXPECT_NE(dynamic_cast<const CreateArtist*>(&registry.migration(1)), nullptr);
}

TEST(Registry, KnowsClassesByTheirNamesAndTheirPlaceByTheCall) {
  Registry registry;
  registry.add<CreateArtist>().add<AddHTTPLog>().add<Renamed>();
  const auto revisions = registry.revisions().revisions();
  EXPECT_EQ(revisions[0].message, "create artist");
  EXPECT_EQ(revisions[1].message, "add HTTP log");
  EXPECT_EQ(revisions[2].message, "say it differently");
  EXPECT_THAT(revisions[0].where.file, HasSubstr("registry_test.cpp"));
  EXPECT_EQ(revisions[0].where.line, __LINE__ - 6);
}

TEST(Registry, TakesMigrationsThatAreValues) {
  Registry registry;
  registry.add({.id = "v1", .message = "from data"}, numbered<1>, Transaction::none);
  EXPECT_EQ(registry.revisions().revisions()[0].message, "from data");
  EXPECT_EQ(&registry.migration(0), &numbered<1>);
  EXPECT_EQ(registry.transaction(0), Transaction::none);
}

TEST(Registry, MayGrowAfterItWasUsed) {
  Registry registry;
  registry.add<CreateArtist>();
  EXPECT_THAT(ids(registry.revisions()), ElementsAre("a1"));
  registry.add<AddHTTPLog>();
  EXPECT_THAT(ids(registry.revisions()), ElementsAre("a1", "b2"));
}

TEST(Registry, KeepsEverythingWhenItIsMoved) {
  Registry registry;
  registry.add<CreateArtist>();
  const RevisionMap* map = &registry.revisions();
  const Registry moved = std::move(registry);
  EXPECT_EQ(&moved.revisions(), map);
  EXPECT_EQ(moved.revisions().revisions()[0].message, "create artist");
}

TEST(Registry, WithoutMigrationsIsAnError) {
  EXPECT_THAT(thrown_by<ConfigError>([] { Registry().revisions(); }),
              StartsWith("this registry holds no migrations\n"));
}

TEST(Registry, NamesBothPlacesOfAnIdThatIsThereTwice) {
  Registry registry;
  registry.add<CreateArtist>().add<CreateArtist>();
  EXPECT_THAT(thrown_by<ConfigError>([&] { registry.revisions(); }), HasSubstr("registry_test.cpp"));
  EXPECT_THAT(thrown_by<ConfigError>([&] { registry.revisions(); }), HasSubstr("a1"));
}

TEST(Registry, CanBeBuiltByTheFirstOfManyThreads) {
  Registry registry;
  registry.add<CreateArtist>().add<AddHTTPLog>();
  std::vector<const RevisionMap*> maps(8);
  {
    std::vector<std::jthread> threads;
    for (const RevisionMap*& map : maps) threads.emplace_back([&] { map = &registry.revisions(); });
  }
  EXPECT_THAT(maps, testing::Each(maps[0]));
}

TEST(LinkedRegistry, IsAnErrorWithoutMigrations) {
  EXPECT_THAT(thrown_by<ConfigError>([] { retort::registry(); }), StartsWith("no migrations are linked"));
}

TEST(LinkedRegistry, IsTheSameObjectUntilAModuleComesOrGoes) {
  MigrationNode first = make_node({.revision = "a1", .file = "a.cpp", .migration = &numbered<1>});
  const char* const parents[] = {"a1"};
  MigrationNode second = make_node({.class_name = "CreateAlbum",
                                    .revision = "b2",
                                    .file = "b.cpp",
                                    .down_revisions = {parents, 1},
                                    .migration = &numbered<2>});
  const Enrolment enrolment{first};
  const Registry& before = retort::registry();
  EXPECT_EQ(&before, &retort::registry());
  EXPECT_THAT(ids(before.revisions()), ElementsAre("a1"));

  std::optional<Enrolment> module(std::in_place, second);
  const Registry& during = retort::registry();
  EXPECT_THAT(ids(during.revisions()), ElementsAre("a1", "b2"));
  EXPECT_EQ(&during.migration(1), &numbered<2>);
  EXPECT_THAT(ids(before.revisions()), ElementsAre("a1")) << "what was handed out stays as it is";

  module.reset();
  EXPECT_THAT(ids(retort::registry().revisions()), ElementsAre("a1"));
}

TEST(LinkedRegistry, IsOneObjectWithAndWithoutItsName) {
  MigrationNode node = make_node({.set = "shop"});
  const Enrolment enrolment{node};
  EXPECT_EQ(&retort::registry(), &retort::registry("shop"));
}

TEST(LinkedRegistry, KnowsWithoutTheGraphThatADatabaseIsAtHead) {
  MigrationNode first = make_node({.revision = "a1", .file = "a.cpp", .migration = &numbered<1>});
  const char* const parents[] = {"a1"};
  MigrationNode second = make_node({.class_name = "CreateAlbum",
                                    .revision = "b2",
                                    .file = "b.cpp",
                                    .down_revisions = {parents, 1},
                                    .migration = &numbered<2>});
  const Enrolment one{first};
  const Enrolment other{second};
  using Rows = std::vector<std::string>;
  EXPECT_TRUE(retort::registry().is_surely_at_head(Rows{"b2"}));
  EXPECT_FALSE(retort::registry().is_surely_at_head(Rows{"a1"}));
  EXPECT_FALSE(retort::registry().is_surely_at_head(Rows{"b"}));
  EXPECT_FALSE(retort::registry().is_surely_at_head(Rows{"a1", "b2"}));
  EXPECT_FALSE(retort::registry().is_surely_at_head(Rows{}));
}

TEST(LinkedRegistry, ReportsAMissingParentWithTheFile) {
  const char* const parents[] = {"a0"};
  MigrationNode node = make_node({.down_revisions = {parents, 1}});
  const Enrolment enrolment{node};
  const Registry& registry = retort::registry();
  for (int attempt = 0; attempt < 2; ++attempt) {
    const std::string error = thrown_by<retort::Error>([&] { registry.revisions(); });
    EXPECT_THAT(error, HasSubstr("a0"));
    EXPECT_THAT(error, HasSubstr("create_artist.cpp:10"));
  }
}

}  // namespace
