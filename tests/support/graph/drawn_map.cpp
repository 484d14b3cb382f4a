#include "support/graph/drawn_map.hpp"

#include <cstdint>

namespace retort_test {

namespace {

std::vector<std::string> files_of(const std::vector<Node>& nodes) {
  std::vector<std::string> files;
  files.reserve(nodes.size());
  for (const Node& node : nodes) files.push_back(node.revision + ".cpp");
  return files;
}

std::vector<retort::Revision> placed(const std::vector<Node>& nodes, const std::vector<std::string>& files) {
  std::vector<retort::Revision> revisions = revisions_of(nodes);
  for (std::size_t i = 0; i < revisions.size(); ++i) {
    revisions[i].where = {files[i].c_str(), static_cast<std::uint_least32_t>(i + 1)};
  }
  return revisions;
}

}  // namespace

DrawnMap::DrawnMap(std::string_view drawing)
    : nodes_(drawn(drawing)), files_(files_of(nodes_)), map_(placed(nodes_, files_)) {}

std::vector<std::string> DrawnMap::ids(const std::vector<std::size_t>& revisions) const {
  std::vector<std::string> result;
  result.reserve(revisions.size());
  for (const std::size_t revision : revisions) result.emplace_back(map_.revisions()[revision].id);
  return result;
}

std::vector<std::string> DrawnMap::resolve(std::string_view identifier) const { return ids(map_.resolve(identifier)); }

std::vector<std::string> DrawnMap::resolve(std::string_view identifier, const std::vector<std::string>& rows) const {
  return ids(map_.resolve(identifier, rows));
}

std::vector<std::string> DrawnMap::history(std::string_view range,
                                           const std::optional<std::vector<std::string>>& rows) const {
  const auto [lower, upper] = retort::revision_range(range);
  return ids(rows ? map_.history(lower, upper, *rows) : map_.history(lower, upper));
}

std::vector<std::string> DrawnMap::upgrade(std::string_view target, const std::vector<std::string>& rows) const {
  return steps(map_.plan_upgrade(target, rows));
}

std::vector<std::string> DrawnMap::downgrade(std::string_view target, const std::vector<std::string>& rows) const {
  return steps(map_.plan_downgrade(target, rows));
}

std::vector<std::string> DrawnMap::stamp(const std::vector<std::string>& targets,
                                         const std::vector<std::string>& rows) const {
  const auto stamped = map_.plan_stamp(targets, rows);
  return {stamped.begin(), stamped.end()};
}

std::vector<std::string> DrawnMap::steps(const std::vector<retort::PlanStep>& plan) const {
  std::vector<std::string> result;
  for (const retort::PlanStep& step : plan) {
    std::string text(map_.revisions()[step.revision].id);
    text += ":";
    for (const auto row : step.removed) text.append(" -").append(row);
    for (const auto row : step.added) text.append(" +").append(row);
    result.push_back(std::move(text));
  }
  return result;
}

}  // namespace retort_test
