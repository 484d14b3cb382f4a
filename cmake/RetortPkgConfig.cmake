# pkg-config files: retort.pc, retort-cli.pc for the commands, retort-testing.pc for tests. Paths in them are relative to where they stand.

# retort_path(<variable> <folder>): an install folder as a .pc file writes it.
function(retort_path variable folder)
  if(IS_ABSOLUTE "${folder}")
    set(${variable} "${folder}" PARENT_SCOPE)
  else()
    set(${variable} "\${prefix}/${folder}" PARENT_SCOPE)
  endif()
endfunction()

# retort_add_pkgconfig(<name> DESCRIPTION <text> LIBRARY <name> [REQUIRES <module>…] [NEEDS <module>…] [LINKS <flag>…])
# REQUIRES are Retort's own modules. NEEDS and LINKS are what the library itself uses: a static one hands them on to
# whoever links it, with and without --static, and a shared one keeps them to itself.
function(retort_add_pkgconfig name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "DESCRIPTION;LIBRARY" "REQUIRES;NEEDS;LINKS")
  if(BUILD_SHARED_LIBS)
    set(arg_NEEDS "")
    set(arg_LINKS "")
  endif()
  list(JOIN arg_LINKS " " links)
  set(requires ${arg_REQUIRES} ${arg_NEEDS})
  list(JOIN requires ", " requires)
  set(folder "${CMAKE_INSTALL_LIBDIR}/pkgconfig")
  file(RELATIVE_PATH prefix "${CMAKE_INSTALL_FULL_LIBDIR}/pkgconfig" "${CMAKE_INSTALL_PREFIX}")
  string(REGEX REPLACE "/$" "" prefix "${prefix}")
  retort_path(libdir "${CMAKE_INSTALL_LIBDIR}")
  retort_path(includedir "${CMAKE_INSTALL_INCLUDEDIR}")
  configure_file("${PROJECT_SOURCE_DIR}/cmake/retort.pc.in" "${PROJECT_BINARY_DIR}/pkgconfig/${name}.pc" @ONLY)
  install(FILES "${PROJECT_BINARY_DIR}/pkgconfig/${name}.pc" DESTINATION "${folder}" COMPONENT development)
endfunction()

set(needs fmt)
if(RETORT_WITH_POSTGRES)
  list(APPEND needs libpq)
endif()
if(RETORT_WITH_SQLITE)
  list(APPEND needs sqlite3)
endif()
retort_add_pkgconfig(retort DESCRIPTION "${PROJECT_DESCRIPTION}" LIBRARY retort NEEDS ${needs} LINKS -pthread)
if(RETORT_WITH_CLI)
  retort_add_pkgconfig(retort-cli DESCRIPTION "Retort's commands, for programs that offer them" LIBRARY retort_cli
    REQUIRES "retort = ${PROJECT_VERSION}" NEEDS fmt LINKS -lboost_program_options)
endif()
if(RETORT_WITH_TESTING)
  retort_add_pkgconfig(retort-testing DESCRIPTION "Databases and checks for tests of Retort's migrations"
    LIBRARY retort_testing REQUIRES "retort = ${PROJECT_VERSION}" NEEDS fmt)
endif()
