# Wrong calls of retort_add_migrations() stop the configuration with a message.
#   cmake -DSOURCE=<this folder> -DBINARY=<scratch> -DRETORT_SOURCE=… -P run.cmake
cmake_minimum_required(VERSION 3.22)

function(expect_message calls message)
  set(with_retort ON)
  if(ARGN)
    set(with_retort OFF)
  endif()
  file(REMOVE_RECURSE "${BINARY}")
  execute_process(
    COMMAND "${CMAKE_COMMAND}" -S "${SOURCE}" -B "${BINARY}" "-DCALLS=${calls}" "-DRETORT_SOURCE=${RETORT_SOURCE}"
      -DWITH_RETORT=${with_retort}
    RESULT_VARIABLE result OUTPUT_QUIET ERROR_VARIABLE errors)
  string(REGEX REPLACE "[ \n]+" " " errors "${errors}")
  string(FIND "${errors}" "${message}" position)
  if(result EQUAL 0 OR position EQUAL -1)
    message(SEND_ERROR "${calls}\nexpected: ${message}\ngot: ${errors}")
  endif()
endfunction()

expect_message("retort_add_migrations(shop STATC DIRECTORY .)" "cannot make sense of: STATC")
expect_message("retort_add_migrations(shop FILES a.cpp)" "retort_add_migrations(shop): cannot make sense of: FILES;a.cpp")
expect_message("retort_add_migrations(shop SET)" "cannot make sense of:")
expect_message("retort_add_migrations(shop)" "say where the migrations are, with DIRECTORY or SOURCES")
expect_message("retort_add_migrations(shop DIRECTORY nowhere)" "retort_add_migrations(shop): there is no directory ")
expect_message("retort_add_migrations(shop SHARED OBJECT DIRECTORY .)" "a library is one of: SHARED;OBJECT")
expect_message("retort_add_migrations(shop DIRECTORY . SET two-words)" "SET \"two-words\" has to be an identifier")
expect_message("retort_add_migrations(a-b DIRECTORY .)\nretort_add_migrations(a_b DIRECTORY .)"
  "retort_add_migrations(a_b): its name is too much like a-b: both are a_b to the linker")
expect_message("retort_add_migrations(shop DIRECTORY .)" "there is no target retort::core" WITHOUT_RETORT)
file(REMOVE_RECURSE "${BINARY}")
