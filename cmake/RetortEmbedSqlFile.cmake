# Run when a file is embedded; see RetortEmbedSql.cmake.
#
#   cmake -DFILE=<the .sql> -DHEADER=<output> -DNAMESPACE=… -DCONSTANT=… -P RetortEmbedSqlFile.cmake
cmake_minimum_required(VERSION 3.22)

file(READ "${FILE}" text)
if(text MATCHES "^[ \t\r\n]*$")
  message(FATAL_ERROR "${FILE} is empty: write the definition, or remove the file")
endif()
string(FIND "${text}" ")retort_sql\"" position)
if(NOT position EQUAL -1)
  message(FATAL_ERROR "${FILE} holds the characters )retort_sql\" with which its copy in C++ ends: change them")
endif()
file(WRITE "${HEADER}" "// Written by retort_embed_sql() from ${FILE}, whenever that changes.
#pragma once

namespace ${NAMESPACE} {

inline constexpr char ${CONSTANT}[] = R\"retort_sql(${text})retort_sql\";

}  // namespace ${NAMESPACE}
")
