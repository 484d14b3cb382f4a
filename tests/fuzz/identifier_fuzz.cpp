// Whatever is typed as an identifier, a range or a target: an answer, or a RevisionError that says something.

#include "support/graph/node.hpp"

#include <retort/error.hpp>
#include <retort/revision_map.hpp>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

namespace {

const retort::RevisionMap& map() {
  static const auto nodes = retort_test::drawn(
      "5cd038a8f131; 5cd0c0ffee01<5cd038a8f131; left1<5cd0c0ffee01 [left]; left2<left1; right<5cd0c0ffee01 [my-2x]; "
      "m<left2,right; n<m; x1 [other]; x2<x1 +left1; y<x1; z +n,y");
  static const retort::RevisionMap map(retort_test::revisions_of(nodes));
  return map;
}

template <class Question>
void ask(Question question) {
  try {
    question();
  } catch (const retort::RevisionError& error) {
    if (error.details().message.empty() || error.details().hint.empty()) std::abort();
  }
}

void ask_range(std::string_view text, const std::vector<std::string>& rows) {
  const retort::RevisionRange range = retort::revision_range(text);
  const auto shown = map().history(range.lower, range.upper, rows);
  if (shown.size() > map().revisions().size()) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const std::vector<std::vector<std::string>> tables{{}, {"m"}, {"left1", "right", "x2"}, {"z"}};
  const std::string text(data, data + size);
  ask([&] { map().resolve(text); });
  ask([&] { map().history(text, ""); });
  ask([&] { map().history("", text); });
  ask([&] { map().parents_of_new(std::vector<std::string>{text}, true); });
  for (const auto& rows : tables) {
    ask([&] { map().resolve(text, rows); });
    ask([&] { map().plan_upgrade(text, rows); });
    ask([&] { map().plan_downgrade(text, rows); });
    ask([&] { map().plan_stamp(std::vector<std::string>{text}, rows); });
    ask([&] { ask_range(text, rows); });
  }
  return 0;
}
