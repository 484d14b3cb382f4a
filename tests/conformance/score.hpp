#pragma once

#include <iosfwd>
#include <map>
#include <string>
#include <string_view>

namespace retort_test {

struct Failure {
  std::string graph;
  std::string query;
  std::string expected;
  std::string got;
  std::string why{};
};

/// How many answers were right, by Alembic or by a rule of the design. Failures are printed as they come.
class Score {
 public:
  explicit Score(std::ostream& out) : out_(out) {}

  /// `kind` says in the plural what was asked: "questions".
  void pass(std::string_view kind) { ++passed_[std::string(kind)].as_recorded; }
  void decide(std::string_view kind, std::string_view rule);
  /// A rule that is counted, even when it never applies.
  void expect(std::string_view rule) { rules_.try_emplace(std::string(rule), 0); }
  void fail(const Failure& failure);

  /// A line for each kind and each rule, and last "N passed, M failed".
  void print() const;
  bool is_good() const { return failed_ == 0 && !passed_.empty(); }

 private:
  struct Count {
    int as_recorded = 0;
    int decided = 0;
  };

  std::ostream& out_;
  std::map<std::string, Count> passed_{};
  std::map<std::string, int> rules_{};
  int failed_ = 0;
};

}  // namespace retort_test
