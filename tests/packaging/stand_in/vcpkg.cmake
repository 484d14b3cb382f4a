# As much of vcpkg as Retort's port uses: cmake -DPORT_DIR=… -DFEATURES=a;b -DBUILD=… -DPACKAGE=… -DINSTALL_FROM=… -P
# vcpkg.cmake. Configures for real, in BUILD; installs into PACKAGE what INSTALL_FROM, an installed Retort, holds.
cmake_minimum_required(VERSION 3.22)

function(vcpkg_check_features)
  cmake_parse_arguments(PARSE_ARGV 0 arg "" "OUT_FEATURE_OPTIONS" "FEATURES")
  set(options "")
  while(arg_FEATURES)
    list(POP_FRONT arg_FEATURES feature variable)
    if(feature IN_LIST FEATURES)
      list(APPEND options "-D${variable}=ON")
    else()
      list(APPEND options "-D${variable}=OFF")
    endif()
  endwhile()
  set(${arg_OUT_FEATURE_OPTIONS} "${options}" PARENT_SCOPE)
endfunction()

function(vcpkg_cmake_configure)
  cmake_parse_arguments(PARSE_ARGV 0 arg "" "SOURCE_PATH" "OPTIONS")
  execute_process(COMMAND "${CMAKE_COMMAND}" -S "${arg_SOURCE_PATH}" -B "${BUILD}" -G Ninja ${arg_OPTIONS}
    COMMAND_ERROR_IS_FATAL ANY)
endfunction()

function(vcpkg_cmake_install)
  file(COPY "${INSTALL_FROM}/" DESTINATION "${PACKAGE}")
endfunction()

function(vcpkg_cmake_config_fixup)
  cmake_parse_arguments(PARSE_ARGV 0 arg "" "CONFIG_PATH" "")
  file(RENAME "${PACKAGE}/${arg_CONFIG_PATH}" "${PACKAGE}/share/${PORT}")
endfunction()

function(vcpkg_fixup_pkgconfig)
endfunction()

function(vcpkg_copy_tools)
  cmake_parse_arguments(PARSE_ARGV 0 arg "AUTO_CLEAN" "" "TOOL_NAMES")
  foreach(tool IN LISTS arg_TOOL_NAMES)
    file(INSTALL "${PACKAGE}/bin/${tool}" DESTINATION "${PACKAGE}/tools/${PORT}" USE_SOURCE_PERMISSIONS)
  endforeach()
  file(REMOVE_RECURSE "${PACKAGE}/bin")
endfunction()

function(vcpkg_install_copyright)
  cmake_parse_arguments(PARSE_ARGV 0 arg "" "" "FILE_LIST")
  configure_file("${arg_FILE_LIST}" "${PACKAGE}/share/${PORT}/copyright" COPYONLY)
endfunction()

set(PORT retort)
set(CURRENT_PORT_DIR "${PORT_DIR}")
set(CURRENT_PACKAGES_DIR "${PACKAGE}")
file(MAKE_DIRECTORY "${PACKAGE}/share")
include("${PORT_DIR}/portfile.cmake")
