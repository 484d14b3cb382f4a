# retort_add_acceptance_test(<name> SCRIPT <file> CASES <class>… [ENVIRONMENT NAME=value…]): every class of test cases in
# a Python script is a ctest entry. One that could test nothing says so, and is shown as skipped.
function(retort_add_acceptance_test name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "SCRIPT" "CASES;ENVIRONMENT")
  get_filename_component(script "${arg_SCRIPT}" ABSOLUTE)
  foreach(case IN LISTS arg_CASES)
    add_test(NAME ${name}.${case} COMMAND Python3::Interpreter -B "${script}" ${case})
    set_tests_properties(${name}.${case} PROPERTIES
      SKIP_RETURN_CODE 77
      TIMEOUT 300
      LABELS acceptance
      ENVIRONMENT "PYTHONPATH=${CMAKE_CURRENT_FUNCTION_LIST_DIR};RETORT_SOURCE_DIR=${PROJECT_SOURCE_DIR};${arg_ENVIRONMENT}")
  endforeach()
endfunction()
