#pragma once

#include <string>
#include <vector>

namespace golden {

/// What is asked of one graph. A question is "upgrade TARGET from ROWS", "downgrade …", "stamp TARGETS from ROWS",
/// "resolve IDENTIFIER", "history RANGE", "parents IDENTIFIERS" and "splice IDENTIFIERS"; lists are separated by
/// commas, "from" and the rows may be left out.
struct RevisionCase {
  std::string graph;  ///< as DrawnMap draws it
  std::vector<std::string> questions{};
};

/// A golden file, and what is in it.
struct RevisionTopic {
  std::string name;
  std::vector<RevisionCase> cases;
};

const std::vector<RevisionTopic>& revision_topics();

/// Every question and its answer, or the whole message.
std::string revision_text(const RevisionTopic& topic);

}  // namespace golden
