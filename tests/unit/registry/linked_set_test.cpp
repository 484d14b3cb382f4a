#include "registry/linked_set.hpp"

#include "unit/registry/nodes.hpp"

#include <retort/error.hpp>

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using retort::ConfigError;
using retort::Enrolled;
using retort::linked_set;
using retort::detail::MigrationManifest;
using retort::detail::MigrationNode;
using retort::testing::make_node;
using retort::testing::numbered;
using retort::testing::thrown_by;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;

std::string error_of(const Enrolled& enrolled, std::string_view name = {}) {
  return thrown_by<ConfigError>([&] { linked_set(enrolled, name); });
}

/// A library as retort_add_migrations() makes it.
struct Library {
  Library(const char* name, const char* set, std::vector<const MigrationNode*> of_nodes) : nodes(std::move(of_nodes)) {
    for (const MigrationNode* node : nodes) ids.push_back(node->revision);
    manifest = {.library = name, .set = set, .nodes = nodes.data(), .expected_ids = ids.data(), .size = nodes.size()};
  }
  Library(const Library&) = delete;
  Library& operator=(const Library&) = delete;

  std::vector<const MigrationNode*> nodes;
  std::vector<const char*> ids{};
  MigrationManifest manifest{};
};

TEST(LinkedSet, SaysWhatToDoWhenNothingIsLinked) {
  const std::string error = error_of({});
  EXPECT_THAT(error, StartsWith("no migrations are linked into this program\n"));
  for (const char* remedy : {"retort_add_migrations()", "WHOLE_ARCHIVE", "$<TARGET_OBJECTS:", "--no-as-needed"}) {
    EXPECT_THAT(error, HasSubstr(remedy));
  }
}

TEST(LinkedSet, KeepsTheOrderOfAManifest) {
  const MigrationNode last = make_node({.set = "shop", .class_name = "Z", .file = "z.cpp"});
  const MigrationNode first = make_node({.set = "shop", .class_name = "A", .file = "a.cpp"});
  const Library library("shop", "shop", {&last, &first});
  const retort::LinkedSet set = linked_set({.manifests = {&library.manifest}}, {});
  EXPECT_EQ(set.name, "shop");
  EXPECT_THAT(set.nodes, ElementsAre(&last, &first));
}

TEST(LinkedSet, OrdersLibrariesByNameAndOthersByFileAndLine) {
  const MigrationNode in_b = make_node({.set = "shop", .class_name = "B"});
  const MigrationNode in_a = make_node({.set = "shop", .class_name = "A"});
  const Library library_b("b", "shop", {&in_b});
  const Library library_a("a", "shop", {&in_a});
  const MigrationNode late = make_node({.set = "shop", .class_name = "C", .file = "y.cpp", .line = 1});
  const MigrationNode middle = make_node({.set = "shop", .class_name = "D", .file = "x.cpp", .line = 20});
  const MigrationNode early = make_node({.set = "shop", .class_name = "E", .file = "x.cpp", .line = 3});
  const Enrolled enrolled{.nodes = {&late, &middle, &early}, .manifests = {&library_b.manifest, &library_a.manifest}};
  EXPECT_THAT(linked_set(enrolled, "shop").nodes, ElementsAre(&in_a, &in_b, &early, &middle, &late));
}

TEST(LinkedSet, MayBeEmptyWhenItWasBuiltSo) {
  const Library library("shop", "shop", {});
  EXPECT_THAT(linked_set({.manifests = {&library.manifest}}, {}).nodes, IsEmpty());
}

TEST(LinkedSet, HasToBeChosenAmongSeveral) {
  const MigrationNode a = make_node({.set = "shop", .class_name = "A", .migration = &numbered<1>});
  const MigrationNode b = make_node({.set = "billing", .class_name = "B", .migration = &numbered<2>});
  const Library shop("shop", "shop", {&a});
  const Library billing("billing", "billing", {&b});
  Enrolled enrolled{.manifests = {&shop.manifest, &billing.manifest}};
  EXPECT_EQ(error_of(enrolled),
            "2 sets of migrations are linked into this program, and none was chosen: billing (1 migration), shop (1 "
            "migration)\n  hint: choose one, as in retort::registry(\"billing\")");
  EXPECT_THAT(linked_set(enrolled, "billing").nodes, ElementsAre(&b));

  const MigrationNode self = make_node({.class_name = "C", .migration = &numbered<3>});
  enrolled.nodes = {&self};
  EXPECT_THAT(error_of(enrolled), HasSubstr("one without a name (1 migration), billing (1 migration)"));
  EXPECT_THAT(error_of(enrolled), HasSubstr("the one without a name gets it when retort_add_migrations() makes"));
}

TEST(LinkedSet, NamesTheOthersWhenTheOneAskedForIsMissing) {
  const MigrationNode node = make_node({});
  EXPECT_THAT(error_of({.nodes = {&node}}, "shop"),
              StartsWith("no set of migrations called \"shop\" is linked into this program; there is: one without a "
                         "name (1 migration)\n"));
}

TEST(LinkedSet, NoticesThatFewerAreLinkedThanWereBuilt) {
  const MigrationNode a = make_node({.set = "shop", .class_name = "A", .revision = "a1"});
  const MigrationNode b = make_node({.set = "shop", .class_name = "B", .revision = "b2"});
  const MigrationNode c = make_node({.set = "shop", .class_name = "C", .revision = "c3"});
  Library library("shop", "shop", {&a, &b, &c});
  library.nodes[1] = nullptr;
  EXPECT_EQ(error_of({.manifests = {&library.manifest}}),
            "revisions of \"shop\": 3 built, 2 linked; missing: \"b2\"\n  hint: build the library of migrations "
            "and the program again: they are of different builds");
}

TEST(LinkedSet, NoticesThatOthersAreLinkedThanWereBuilt) {
  const MigrationNode a = make_node({.set = "shop", .class_name = "A", .revision = "a1"});
  Library library("shop", "shop", {&a});
  library.ids[0] = "a0";
  EXPECT_THAT(error_of({.manifests = {&library.manifest}}),
              StartsWith("revisions of \"shop\": 1 built, 1 linked; missing: \"a0\"; not expected: \"a1\"\n"));
}

TEST(LinkedSet, ListsOnlyTheFirstFewThatAreMissing) {
  const std::vector<MigrationNode> nodes(14, make_node({.set = "shop", .revision = "a1"}));
  std::vector<const MigrationNode*> pointers;
  for (const MigrationNode& node : nodes) pointers.push_back(&node);
  Library library("shop", "shop", pointers);
  for (const MigrationNode*& node : library.nodes) node = nullptr;
  EXPECT_THAT(error_of({.manifests = {&library.manifest}}), HasSubstr("\"a1\" and 4 more\n"));
}

TEST(LinkedSet, RefusesTwoClassesOfOneNameAndNamesBothFiles) {
  const MigrationNode one = make_node({.file = "one.cpp", .line = 5, .migration = &numbered<1>});
  const MigrationNode two = make_node({.file = "two.cpp", .line = 7, .migration = &numbered<2>});
  EXPECT_EQ(error_of({.nodes = {&two, &one}}),
            "two migrations of one set have the same class name: CreateArtist in one.cpp:5 and CreateArtist in "
            "two.cpp:7\n  hint: rename one of them");
}

TEST(LinkedSet, RefusesAMigrationThatIsLinkedTwice) {
  const MigrationNode one = make_node({.migration = &numbered<1>});
  const MigrationNode two = make_node({.migration = &numbered<1>});
  EXPECT_EQ(error_of({.nodes = {&one, &two}}),
            "the migration CreateArtist (create_artist.cpp:10) is linked twice\n"
            "  hint: link its library into the program or into one shared library, not into both");
}

TEST(LinkedSet, RefusesClassesOfTwoSetsThatTheLinkerMadeOne) {
  const MigrationNode one = make_node({.set = "shop", .file = "one.cpp", .migration = &numbered<1>});
  const MigrationNode two = make_node({.set = "billing", .file = "two.cpp", .migration = &numbered<1>});
  const std::string expected =
      "the linker has made one of two migrations: CreateArtist in one.cpp:10 and CreateArtist in two.cpp:10\n"
      "  hint: rename one of them, or put both into anonymous namespaces";
  EXPECT_EQ(error_of({.nodes = {&one, &two}}, "shop"), expected);
  EXPECT_EQ(error_of({.nodes = {&one, &two}}, "billing"), expected);
}

TEST(LinkedSet, AllowsOneClassNameInTwoSets) {
  const MigrationNode one = make_node({.set = "shop", .file = "one.cpp", .migration = &numbered<1>});
  const MigrationNode two = make_node({.set = "billing", .file = "two.cpp", .migration = &numbered<2>});
  EXPECT_THAT(linked_set({.nodes = {&one, &two}}, "shop").nodes, ElementsAre(&one));
}

}  // namespace
