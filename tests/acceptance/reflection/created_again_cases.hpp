#pragma once

#include <ostream>
#include <string>
#include <vector>

namespace retort_test {

/// SQL that creates something on top of what was there before it.
struct CreatedAgain {
  std::string name;
  std::string setup;
  std::string sql;
  int since = 0;  ///< the first server version that has it

  friend std::ostream& operator<<(std::ostream& out, const CreatedAgain& it) { return out << it.sql; }
};

const std::vector<CreatedAgain>& created_again_cases();

}  // namespace retort_test
