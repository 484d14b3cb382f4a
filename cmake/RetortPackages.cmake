# `cpack` in the build directory makes Debian packages: retort, the tool; libretort-dev, what programs are built with;
# of a build with BUILD_SHARED_LIBS the shared libraries too. For packages to be handed out there are the presets `debian`
# and `debian-shared`.
set(RETORT_MAINTAINER "The Retort authors <retort@localhost>" CACHE STRING "Who answers for a Debian package")

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME retort)
set(CPACK_PACKAGE_VENDOR "The Retort authors")
set(CPACK_PACKAGE_CONTACT "${RETORT_MAINTAINER}")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "${PROJECT_DESCRIPTION}")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_PRE_BUILD_SCRIPTS "${PROJECT_SOURCE_DIR}/cmake/RetortStripArchives.cmake")
set(CPACK_VERBATIM_VARIABLES ON)
set(CPACK_COMPONENTS_GROUPING IGNORE)
set(CPACK_COMPONENTS_ALL development)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_DEBUGINFO_PACKAGE OFF)

set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_NAME libretort-dev)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_SECTION libdevel)
set(CPACK_COMPONENT_DEVELOPMENT_DESCRIPTION "Headers, libraries, CMake package and pkg-config files of Retort, with which a
program carries its own database schema migrations.")
set(depends "")
if(BUILD_SHARED_LIBS)
  set(runtime libretort${PROJECT_VERSION_MAJOR}.${PROJECT_VERSION_MINOR})
  list(APPEND CPACK_COMPONENTS_ALL runtime)
  set(CPACK_DEBIAN_RUNTIME_PACKAGE_NAME ${runtime})
  set(CPACK_DEBIAN_RUNTIME_PACKAGE_SECTION libs)
  set(CPACK_DEBIAN_RUNTIME_PACKAGE_SHLIBDEPS ON)
  set(CPACK_DEBIAN_PACKAGE_GENERATE_SHLIBS ON)
  set(CPACK_DEBIAN_PACKAGE_GENERATE_SHLIBS_POLICY "=")
  set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS_PRIVATE_DIRS "${PROJECT_BINARY_DIR}/src" "${PROJECT_BINARY_DIR}/src/cli"
    "${PROJECT_BINARY_DIR}/src/testing")
  set(CPACK_COMPONENT_RUNTIME_DESCRIPTION "What programs load that were built with Retort as a shared library, the program
 retort among them.")
  list(APPEND depends "${runtime} (= ${PROJECT_VERSION}-${CPACK_DEBIAN_PACKAGE_RELEASE})")
  set(CPACK_DEBIAN_TOOL_PACKAGE_DEPENDS ${depends})
else()
  # What a static library has its users link.
  list(APPEND depends libfmt-dev)
  if(RETORT_WITH_POSTGRES)
    list(APPEND depends libpq-dev)
  endif()
  if(RETORT_WITH_SQLITE)
    list(APPEND depends libsqlite3-dev)
  endif()
  if(RETORT_WITH_CLI)
    list(APPEND depends libboost-program-options-dev)
  endif()
endif()
list(JOIN depends ", " CPACK_DEBIAN_DEVELOPMENT_PACKAGE_DEPENDS)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_RECOMMENDS "g++ | clang, cmake, retort")
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_SUGGESTS pkg-config)

if(RETORT_WITH_CLI)
  list(APPEND CPACK_COMPONENTS_ALL tool)
  set(CPACK_DEBIAN_TOOL_PACKAGE_NAME retort)
  set(CPACK_DEBIAN_TOOL_PACKAGE_SECTION database)
  set(CPACK_DEBIAN_TOOL_PACKAGE_SHLIBDEPS ON)
  set(CPACK_DEBIAN_TOOL_PACKAGE_RECOMMENDS "libretort-dev, cmake, g++ | clang")
  set(CPACK_COMPONENT_TOOL_DESCRIPTION "The program retort begins projects of migrations, writes new ones, builds those
that have changed, and applies them to PostgreSQL and SQLite databases.")
endif()

# Debian's rule: the licence of every package under its own name.
foreach(component IN LISTS CPACK_COMPONENTS_ALL)
  string(TOUPPER ${component} upper)
  install(FILES "${PROJECT_SOURCE_DIR}/LICENSE" RENAME copyright COMPONENT ${component}
    DESTINATION "${CMAKE_INSTALL_DATAROOTDIR}/doc/${CPACK_DEBIAN_${upper}_PACKAGE_NAME}")
endforeach()

include(CPack)
