#include "golden/revision_cases.hpp"
#include "support/golden.hpp"

#include <filesystem>
#include <set>

#include <gtest/gtest.h>

namespace golden {
namespace {

const std::filesystem::path directory = std::filesystem::path(RETORT_GOLDEN_DIRECTORY) / "revisions";

class RevisionGolden : public testing::TestWithParam<RevisionTopic> {};

TEST_P(RevisionGolden, IsAnsweredAsReviewed) {
  support::expect_golden(directory / (GetParam().name + ".txt"), revision_text(GetParam()));
}

INSTANTIATE_TEST_SUITE_P(Topics, RevisionGolden, testing::ValuesIn(revision_topics()),
                         [](const auto& topic) { return topic.param.name; });

TEST(RevisionGoldenFiles, BelongToATopic) {
  std::set<std::string> names;
  for (const RevisionTopic& topic : revision_topics()) names.insert(topic.name + ".txt");
  for (const auto& entry : std::filesystem::directory_iterator(directory)) {
    EXPECT_TRUE(names.contains(entry.path().filename().string())) << entry.path();
  }
}

}  // namespace
}  // namespace golden
