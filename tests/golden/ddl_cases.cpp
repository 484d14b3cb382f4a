#include "golden/ddl_cases.hpp"

#include <iterator>
#include <ostream>

namespace golden {

std::ostream& operator<<(std::ostream& stream, const DdlCase& ddl_case) { return stream << ddl_case.name; }

const DdlCases& ddl_cases() {
  static const DdlCases all = [] {
    DdlCases cases;
    for (auto* const some :
         {&create_table_cases, &type_cases, &constraint_cases, &alter_table_cases, &index_cases, &data_cases}) {
      DdlCases more = some();
      cases.insert(cases.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    }
    return cases;
  }();
  return all;
}

}  // namespace golden
