#include "conformance/score.hpp"

#include <ostream>

namespace retort_test {

void Score::decide(std::string_view kind, std::string_view rule) {
  ++passed_[std::string(kind)].decided;
  ++rules_[std::string(rule)];
}

void Score::fail(const Failure& failure) {
  ++failed_;
  out_ << "FAILED " << failure.graph << ": " << failure.query << "\n";
  if (!failure.why.empty()) out_ << "  because: " << failure.why << "\n";
  out_ << "  expected: " << failure.expected << "\n  got: " << failure.got << "\n";
}

void Score::print() const {
  int passed = 0;
  for (const auto& [kind, count] : passed_) {
    const int all = count.as_recorded + count.decided;
    passed += all;
    out_ << all << " " << kind << ": " << count.as_recorded << " as Alembic, " << count.decided << " as decided\n";
  }
  for (const auto& [rule, count] : rules_) out_ << "  " << count << " decided: " << rule << "\n";
  out_ << passed << " passed, " << failed_ << " failed\n";
}

}  // namespace retort_test
