# retort_embed_sql(<target> DIRECTORY <dir> [NAMESPACE <name>])
#
# Makes the *.sql files of a directory constants of the program: definitions of views and functions that are written,
# read and reviewed as SQL, and travel inside the executable.
#
#   retort_embed_sql(shop_migrations DIRECTORY migrations/sql)
#
# gives the sources of <target> a header for each file: migrations/sql/big_orders_v2.sql becomes <sql/big_orders_v2.hpp>
# with the constant embedded::big_orders_v2.
#
#   #include <sql/big_orders_v1.hpp>
#   #include <sql/big_orders_v2.hpp>
#   op.create_view("big_orders", embedded::big_orders_v2, {.or_replace = true, .existing = embedded::big_orders_v1});
#
# A migration that has run keeps its meaning only while its file keeps its text: a new definition is a new file.
#
# DIRECTORY  Every *.sql in it; a file that is added, edited or removed is noticed by the next build.
# NAMESPACE  embedded, unless given.

function(retort_embed_sql target)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "DIRECTORY;NAMESPACE" "")
  if(DEFINED arg_UNPARSED_ARGUMENTS OR NOT DEFINED arg_DIRECTORY)
    message(FATAL_ERROR "retort_embed_sql(${target}): say where the files are, with DIRECTORY, and nothing else but "
      "NAMESPACE; got: ${arg_UNPARSED_ARGUMENTS}")
  endif()
  if(NOT DEFINED arg_NAMESPACE)
    set(arg_NAMESPACE embedded)
  endif()
  get_filename_component(directory "${arg_DIRECTORY}" ABSOLUTE)
  set(script "${CMAKE_CURRENT_FUNCTION_LIST_DIR}/RetortEmbedSqlFile.cmake")
  file(GLOB files CONFIGURE_DEPENDS "${directory}/*.sql")
  if(NOT files)
    message(FATAL_ERROR "retort_embed_sql(${target}): ${directory} has no *.sql files")
  endif()
  set(include_directory "${CMAKE_CURRENT_BINARY_DIR}/${target}_embedded")
  set(headers "")
  foreach(file IN LISTS files)
    get_filename_component(name "${file}" NAME_WLE)
    string(MAKE_C_IDENTIFIER "${name}" constant)
    set(header "${include_directory}/sql/${name}.hpp")
    add_custom_command(OUTPUT "${header}"
      COMMAND "${CMAKE_COMMAND}" "-DFILE=${file}" "-DHEADER=${header}" "-DNAMESPACE=${arg_NAMESPACE}"
        "-DCONSTANT=${constant}" -P "${script}"
      DEPENDS "${file}" "${script}" COMMENT "Embedding ${name}.sql" VERBATIM)
    list(APPEND headers "${header}")
  endforeach()
  target_sources(${target} PRIVATE ${headers})
  target_include_directories(${target} PRIVATE "${include_directory}")
endfunction()
