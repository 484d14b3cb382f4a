#include "golden/object_cases.hpp"

#include <iterator>

namespace golden {

const DdlCases& object_cases() {
  static const DdlCases all = [] {
    DdlCases cases;
    for (auto* const some :
         {&namespace_cases, &sequence_cases, &enum_cases, &structured_type_cases, &view_cases, &routine_cases,
          &reaction_cases, &rights_cases, &search_cases, &foreign_cases, &operator_class_cases}) {
      DdlCases more = some();
      cases.insert(cases.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    }
    return cases;
  }();
  return all;
}

}  // namespace golden
