# retort_add_migration_tests(<migrations>
#                            [SET <name>]
#                            [ENGINES <postgresql | sqlite>…]
#                            [SCHEMA <file or library>…]
#                            [LIBRARIES <library>…])
#
# Tests for a library that retort_add_migrations() has made, as ctest entries:
#
#   <migrations>.single_head
#   <migrations>.every_migration_is_reversible.<engine>
#   <migrations>.up_down_up.<engine>
#   <migrations>.no_drift.<engine>                        with SCHEMA only
#
#   retort_add_migration_tests(shop_migrations SCHEMA schema.cpp)
#
# SET        As for retort_add_migrations().
# ENGINES    What the migrations are for. Default: postgresql; sqlite, where Retort was built without PostgreSQL.
# SCHEMA     Where the schema is declared (RETORT_SCHEMA): sources, which are compiled into the tests, or libraries, of
#            which everything is linked.
# LIBRARIES  What else the sources need.
#
# On PostgreSQL they use the server that RETORT_TEST_POSTGRES_URL names, or start one; where there is none, they are
# shown as skipped. Call enable_testing() before. CMake 3.22 and later.

cmake_policy(PUSH)
cmake_policy(VERSION 3.22)

function(retort_add_migration_tests migrations)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "SET" "ENGINES;SCHEMA;LIBRARIES")
  _retort_check_testing_arguments()
  string(MAKE_C_IDENTIFIER "${migrations}" set)
  if(DEFINED arg_SET)
    set(set "${arg_SET}")
  endif()
  set(program ${migrations}_tests)
  set(main "${CMAKE_CURRENT_BINARY_DIR}/retort_${program}.cpp")
  file(CONFIGURE OUTPUT "${main}" @ONLY CONTENT [[#include <retort/testing/program.hpp>

int main(int argc, char** argv) { return retort::testing::run_check(argc, argv, "@set@"); }
]])
  add_executable(${program} "${main}")
  target_link_libraries(${program} PRIVATE retort::testing ${migrations} ${arg_LIBRARIES})
  _retort_link_schema()

  _retort_add_check(single_head)
  foreach(engine IN LISTS arg_ENGINES)
    _retort_add_check(every_migration_is_reversible ${engine})
    _retort_add_check(up_down_up ${engine})
    if(DEFINED arg_SCHEMA)
      _retort_add_check(no_drift ${engine})
    endif()
  endforeach()
endfunction()

# The functions below see, and where they are macros change, the variables of the one above.

macro(_retort_check_testing_arguments)
  if(DEFINED arg_UNPARSED_ARGUMENTS OR DEFINED arg_KEYWORDS_MISSING_VALUES)
    message(FATAL_ERROR "retort_add_migration_tests(${migrations}): cannot make sense of: "
      "${arg_UNPARSED_ARGUMENTS} ${arg_KEYWORDS_MISSING_VALUES}")
  endif()
  if(NOT TARGET retort::testing)
    message(FATAL_ERROR "retort_add_migration_tests(${migrations}): there is no target retort::testing; "
      "call find_package(retort COMPONENTS testing) first, or build Retort with RETORT_WITH_TESTING")
  endif()
  if(NOT TARGET ${migrations})
    message(FATAL_ERROR "retort_add_migration_tests(${migrations}): there is no such target; "
      "call retort_add_migrations(${migrations} …) first")
  endif()
  if(NOT DEFINED arg_ENGINES)
    set(arg_ENGINES postgresql)
    if(NOT (RETORT_WITH_POSTGRES OR retort_postgres_FOUND))
      set(arg_ENGINES sqlite)
    endif()
  endif()
  foreach(engine IN LISTS arg_ENGINES)
    if(NOT engine MATCHES "^(postgresql|sqlite)$")
      message(FATAL_ERROR "retort_add_migration_tests(${migrations}): ENGINES \"${engine}\" is neither postgresql nor sqlite")
    endif()
  endforeach()
endmacro()

# Nothing else uses what is in a library of declarations, so that a linker would leave it out.
function(_retort_link_schema)
  foreach(item IN LISTS arg_SCHEMA)
    if(NOT TARGET ${item})
      target_sources(${program} PRIVATE "${item}")
      continue()
    endif()
    target_link_libraries(${program} PRIVATE ${item})
    get_target_property(type ${item} TYPE)
    if(type STREQUAL "STATIC_LIBRARY" AND NOT APPLE)
      target_link_options(${program} PRIVATE "LINKER:--whole-archive,$<TARGET_FILE:${item}>,--no-whole-archive")
    elseif(type STREQUAL "STATIC_LIBRARY")
      target_link_options(${program} PRIVATE "LINKER:-force_load,$<TARGET_FILE:${item}>")
    elseif(type STREQUAL "SHARED_LIBRARY" AND NOT APPLE)
      target_link_options(${program} PRIVATE "LINKER:--push-state,--no-as-needed,$<TARGET_FILE:${item}>,--pop-state")
    endif()
  endforeach()
endfunction()

function(_retort_add_check check)
  string(JOIN "." name ${migrations} ${check} ${ARGN})
  add_test(NAME ${name} COMMAND ${program} ${check} ${ARGN})
  set_tests_properties(${name} PROPERTIES SKIP_RETURN_CODE 77)
endfunction()

cmake_policy(POP)
