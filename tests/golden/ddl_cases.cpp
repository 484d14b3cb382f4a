#include "golden/ddl_cases.hpp"

#include <iterator>
#include <utility>

namespace golden {

const DdlCases& ddl_cases() {
  static const DdlCases all = [] {
    DdlCases cases;
    for (auto* const some : {&create_table_cases, &type_cases, &constraint_cases, &alter_table_cases, &index_cases,
                             &data_cases, &column_cases, &key_cases, &index_option_cases, &partition_cases,
                             &table_option_cases, &batch_cases, &name_cases}) {
      DdlCases more = some();
      cases.insert(cases.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    }
    return cases;
  }();
  return all;
}

}  // namespace golden
