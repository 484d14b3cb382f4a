#pragma once

#include <retort/model/schema.hpp>

#include <functional>
#include <string>
#include <vector>

namespace retort::inline v1 {

/// What of a schema a command is about. Patterns are names, with their schema or without, in which * and ? stand for
/// any characters. A part of a table or view (a trigger, a policy, a rule) goes with what it belongs to.
struct SchemaFilter {
  std::vector<std::string> only{};  ///< none: everything
  std::vector<std::string> left_out{};
  std::vector<std::string> kinds{};  ///< "table", "view", "function", …; none: every kind

  bool is_empty() const { return only.empty() && left_out.empty() && kinds.empty(); }
  /// Throws UsageError for a kind that there is not.
  void check() const;
};

Schema filtered(Schema schema, const SchemaFilter& filter);

/// As help and messages write it: "materialized view".
std::string kind_text(ObjectKind kind);

}  // namespace retort::inline v1
