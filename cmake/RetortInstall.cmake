# What `cmake --install` lays down, and a package of the same shape in the build tree, so that find_package(retort) works
# with either. Three components: `tool`, the program; `development`, what a program is built with; `runtime`, the shared
# libraries of a build that has them. No file in it knows where it will stand.
include(CMakePackageConfigHelpers)

set(package_folder "${CMAKE_INSTALL_LIBDIR}/cmake/retort")
file(RELATIVE_PATH package_from_tool "${CMAKE_INSTALL_FULL_BINDIR}" "${CMAKE_INSTALL_FULL_LIBDIR}/cmake/retort")
get_filename_component(build_package "${PROJECT_BINARY_DIR}/bin/${package_from_tool}" ABSOLUTE)
set(modules RetortMigrations.cmake RetortManifest.cmake RetortEmbedSql.cmake RetortEmbedSqlFile.cmake RetortTesting.cmake)

configure_package_config_file("${PROJECT_SOURCE_DIR}/cmake/retort-config.cmake.in" "${build_package}/retort-config.cmake"
  INSTALL_DESTINATION "${package_folder}"
  NO_SET_AND_CHECK_MACRO NO_CHECK_REQUIRED_COMPONENTS_MACRO)
write_basic_package_version_file("${build_package}/retort-config-version.cmake" COMPATIBILITY SameMinorVersion)
foreach(module IN LISTS modules)
  configure_file("${PROJECT_SOURCE_DIR}/cmake/${module}" "${build_package}/${module}" COPYONLY)
endforeach()

install(DIRECTORY "${PROJECT_SOURCE_DIR}/include/retort" DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}" COMPONENT development)
install(FILES "${build_package}/retort-config.cmake" "${build_package}/retort-config-version.cmake"
  DESTINATION "${package_folder}" COMPONENT development)
list(TRANSFORM modules PREPEND "${PROJECT_SOURCE_DIR}/cmake/")
install(FILES ${modules} DESTINATION "${package_folder}" COMPONENT development)

# Where the system does not look for libraries by itself, they are found from the tool, and from each other.
file(RELATIVE_PATH libraries_from_tool "${CMAKE_INSTALL_FULL_BINDIR}" "${CMAKE_INSTALL_FULL_LIBDIR}")
set(from_origin "$ORIGIN;$ORIGIN/${libraries_from_tool}")

# retort_install_targets(<file> <component> <target>…): libraries and programs, and the file that retort-config.cmake
# includes for them. A file each for what is of use without the rest.
function(retort_install_targets file component)
  if(BUILD_SHARED_LIBS AND NOT CMAKE_INSTALL_PREFIX STREQUAL "/usr")
    set_target_properties(${ARGN} PROPERTIES INSTALL_RPATH "${from_origin}")
  endif()
  install(TARGETS ${ARGN} EXPORT ${file}
    LIBRARY DESTINATION "${CMAKE_INSTALL_LIBDIR}" COMPONENT runtime NAMELINK_COMPONENT development
    ARCHIVE DESTINATION "${CMAKE_INSTALL_LIBDIR}" COMPONENT development
    RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}" COMPONENT ${component})
  install(EXPORT ${file} NAMESPACE retort:: DESTINATION "${package_folder}" COMPONENT ${component})
  export(EXPORT ${file} NAMESPACE retort:: FILE "${build_package}/${file}.cmake")
endfunction()

retort_install_targets(retort-targets development retort retort_all)
if(RETORT_WITH_CLI)
  retort_install_targets(retort-cli development retort_cli)
  retort_install_targets(retort-tool tool retort_tool)
endif()
if(RETORT_WITH_TESTING)
  retort_install_targets(retort-testing development retort_testing)
endif()

include(RetortPkgConfig)
