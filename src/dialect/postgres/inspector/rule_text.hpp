#pragma once

#include <string>
#include <string_view>

namespace retort::inline v1::postgres {

struct RuleText {
  std::string where{};
  std::string commands{};  ///< several of them in parentheses; empty: NOTHING
};

/// As pg_get_ruledef() writes it.
RuleText parse_rule(std::string_view text);

}  // namespace retort::inline v1::postgres
