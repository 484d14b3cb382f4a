#include "golden/ddl_cases.hpp"
#include "unit/op/recording.hpp"

#include <ostream>
#include <utility>

namespace golden {

std::ostream& operator<<(std::ostream& stream, const DdlCase& ddl_case) { return stream << ddl_case.name; }

DdlCase written(std::string name, void (*migration)(retort::Op& op), DdlCase::Setup setup, int postgres_version) {
  return {.name = std::move(name),
          .operations = retort::recorded(migration),
          .setup = std::move(setup),
          .postgres_version = postgres_version};
}

}  // namespace golden
