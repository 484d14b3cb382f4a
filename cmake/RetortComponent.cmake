# retort_add_component(<target> <export-name>): a library of Retort with its alias, include directories, visibility,
# warnings and sanitizers. The one place where these are decided.
function(retort_add_component target name)
  add_library(${target})
  add_library(retort::${name} ALIAS ${target})
  set_target_properties(${target} PROPERTIES
    EXPORT_NAME ${name}
    VERSION ${PROJECT_VERSION}
    SOVERSION ${PROJECT_VERSION_MAJOR}.${PROJECT_VERSION_MINOR}
    CXX_VISIBILITY_PRESET hidden
    VISIBILITY_INLINES_HIDDEN ON
    POSITION_INDEPENDENT_CODE ON
    DEFINE_SYMBOL "")  # the objects of a static and of a shared library are the same
  target_compile_features(${target} PUBLIC cxx_std_20)
  target_include_directories(${target}
    PUBLIC "$<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/include>" "$<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>"
    PRIVATE "${PROJECT_SOURCE_DIR}/src")
  retort_developer_options(${target})
  if(RETORT_COVERAGE)
    target_compile_options(${target} PRIVATE -fprofile-instr-generate -fcoverage-mapping)
    target_link_options(${target} PUBLIC "-fprofile-instr-generate=${PROJECT_BINARY_DIR}/profiles/%4m.profraw")
  endif()
endfunction()

# retort_unite_folders(<target>): which sources a unity build compiles at once, when all are listed. Never those of two
# folders: a program that links one room of the archive must not get another's dependencies with it.
function(retort_unite_folders target)
  if(NOT RETORT_UNITY_BUILD)
    return()
  endif()
  set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)
  target_compile_options(${target} PRIVATE -Wno-shadow)  # a name may stand in the sources before it
  get_target_property(directory ${target} SOURCE_DIR)
  get_target_property(sources ${target} SOURCES)
  list(FILTER sources EXCLUDE REGEX "^\\$<")
  foreach(source IN LISTS sources)
    cmake_path(ABSOLUTE_PATH source BASE_DIRECTORY "${directory}")
    cmake_path(RELATIVE_PATH source BASE_DIRECTORY "${PROJECT_SOURCE_DIR}" OUTPUT_VARIABLE inside)
    cmake_path(GET inside PARENT_PATH folder)
    string(MAKE_C_IDENTIFIER "${folder}" group)
    math(EXPR of_group "${of_${group}} + 1")
    set(of_${group} ${of_group})
    math(EXPR part "${of_group} / 12")
    set_property(SOURCE "${source}" TARGET_DIRECTORY ${target} PROPERTY UNITY_GROUP "${group}_${part}")
  endforeach()
endfunction()

# Warnings as errors and sanitizers, for Retort's own targets (its tests and examples too).
function(retort_developer_options target)
  set_target_properties(${target} PROPERTIES CXX_EXTENSIONS OFF)
  if(RETORT_DEVELOPER_WARNINGS)
    target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Werror)
    # Inlined, g++ 12 takes "literal" + std::string for a copy that overlaps, and an empty optional's value for read.
    target_compile_options(${target} PRIVATE
      "$<$<AND:$<CXX_COMPILER_ID:GNU>,$<CONFIG:Release>>:-Wno-restrict;-Wno-maybe-uninitialized>")
  endif()
  if(RETORT_SANITIZE)
    target_compile_options(${target} PRIVATE -fsanitize=${RETORT_SANITIZE} -fno-omit-frame-pointer
      -fno-sanitize-recover=all)
    target_link_options(${target} PUBLIC -fsanitize=${RETORT_SANITIZE})
  endif()
  if(RETORT_FUZZ)
    target_compile_options(${target} PRIVATE -fsanitize=fuzzer-no-link)
  endif()
endfunction()
