#pragma once

#include <retort/core/qualified_name.hpp>
#include <retort/sql/statement_source.hpp>

#include <string>
#include <vector>

namespace retort::inline v1 {

/// Views and triggers that may use a table. SQLite does not look at them when a table is dropped or created; so they
/// are asked before and after.
class Dependents {
 public:
  /// Those that work now.
  Dependents(Connection& connection, const QualifiedName& table);

  /// Throws UsageError, which names the first that works no more.
  void check_still_work(Connection& connection) const;

 private:
  struct Probe {
    std::string what{};
    std::string sql{};
  };

  std::vector<Probe> probes_;
};

}  // namespace retort::inline v1
