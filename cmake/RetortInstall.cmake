# What `cmake --install` lays down, and a package of the same shape in the build tree, so that find_package(retort) works
# with either: headers, libraries, the `retort` tool, and what retort_add_migrations(),
# retort_embed_sql() and retort_add_migration_tests() need.
include(CMakePackageConfigHelpers)

set(targets retort retort_all)
if(RETORT_WITH_CLI)
  list(APPEND targets retort_cli retort_tool)
endif()
if(RETORT_WITH_TESTING)
  list(APPEND targets retort_testing)
endif()
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

install(TARGETS ${targets} EXPORT retort-targets
  LIBRARY DESTINATION "${CMAKE_INSTALL_LIBDIR}"
  ARCHIVE DESTINATION "${CMAKE_INSTALL_LIBDIR}"
  RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
install(DIRECTORY "${PROJECT_SOURCE_DIR}/include/retort" DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}")
install(FILES "${build_package}/retort-config.cmake" "${build_package}/retort-config-version.cmake"
  DESTINATION "${package_folder}")
list(TRANSFORM modules PREPEND "${PROJECT_SOURCE_DIR}/cmake/")
install(FILES ${modules} DESTINATION "${package_folder}")
install(EXPORT retort-targets NAMESPACE retort:: DESTINATION "${package_folder}")
export(EXPORT retort-targets NAMESPACE retort:: FILE "${build_package}/retort-targets.cmake")
