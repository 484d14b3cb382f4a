# retort_add_migrations(<target>
#                       [STATIC | SHARED | MODULE | OBJECT]
#                       [DIRECTORY <dir>…] [SOURCES <file>…]
#                       [SET <name>])
#
# Makes a library of migrations that a program cannot lose: whatever links <target> gets every migration, from static
# archives too, through other libraries, with link-time optimisation, --gc-sections and --as-needed.
#
#   retort_add_migrations(shop_migrations DIRECTORY migrations/versions)
#   target_link_libraries(shop PRIVATE retort::retort shop_migrations)
#
# DIRECTORY  Every *.cpp below it, however deep; a file that is added or removed is noticed by the next build.
# SOURCES    Files by name. A file in which nothing is registered says so: // retort: no migration
# STATIC     The default. OBJECT: <target> is an interface library that hands its objects to what links it. SHARED: what
#            links <target> loads it, even if it uses nothing of it. MODULE: for dlopen() by a program that links Retort
#            as a shared library; dlclose() takes the migrations off again.
# SET        The migrations of one database; retort::registry("<name>") finds them. Several libraries may belong to one
#            set. Default: <target>, made an identifier.
#
# The build fails, naming the files, for two migrations of one id or of one class name, and for a file that registers
# nothing. Locations in messages are relative to CMAKE_SOURCE_DIR. CMake 3.22 and later; g++ and clang.

cmake_policy(PUSH)
cmake_policy(VERSION 3.22)

function(retort_add_migrations target)
  cmake_parse_arguments(PARSE_ARGV 1 arg "STATIC;SHARED;MODULE;OBJECT" "SET" "DIRECTORY;SOURCES")
  _retort_migrations_type(type)
  if(DEFINED arg_UNPARSED_ARGUMENTS OR DEFINED arg_KEYWORDS_MISSING_VALUES)
    message(FATAL_ERROR "retort_add_migrations(${target}): cannot make sense of: "
      "${arg_UNPARSED_ARGUMENTS} ${arg_KEYWORDS_MISSING_VALUES}")
  endif()
  if(NOT DEFINED arg_DIRECTORY AND NOT DEFINED arg_SOURCES)
    message(FATAL_ERROR "retort_add_migrations(${target}): say where the migrations are, with DIRECTORY or SOURCES")
  endif()
  if(NOT TARGET retort::core)
    message(FATAL_ERROR "retort_add_migrations(${target}): there is no target retort::core; "
      "call find_package(retort) first, or add_subdirectory()")
  endif()
  string(MAKE_C_IDENTIFIER "${target}" library)
  if(NOT DEFINED arg_SET)
    set(arg_SET "${library}")
  elseif(NOT arg_SET MATCHES "^[A-Za-z_][A-Za-z_0-9]*$")
    message(FATAL_ERROR "retort_add_migrations(${target}): SET \"${arg_SET}\" has to be an identifier")
  endif()
  _retort_claim_library("${library}" ${target})
  _retort_find_migrations(sources)

  set(compiled ${target})
  if(type STREQUAL "OBJECT")
    set(compiled ${target}_objects)
  endif()
  add_library(${compiled} ${type} ${sources})
  _retort_compile_migrations(${compiled})
  _retort_add_manifest(${compiled})
  _retort_link_migrations(${target} ${compiled})
endfunction()

# The functions below see the variables of the one above.

function(_retort_migrations_type result)
  set(types "")
  foreach(type STATIC SHARED MODULE OBJECT)
    if(arg_${type})
      list(APPEND types ${type})
    endif()
  endforeach()
  list(LENGTH types count)
  if(count GREATER 1)
    message(FATAL_ERROR "retort_add_migrations(${target}): a library is one of: ${types}")
  endif()
  if(NOT types)
    set(types STATIC)
  endif()
  set(${result} ${types} PARENT_SCOPE)
endfunction()

# Two targets whose names make one identifier would define one symbol.
function(_retort_claim_library library target)
  get_property(owner GLOBAL PROPERTY RETORT_LIBRARY_${library})
  if(owner)
    message(FATAL_ERROR "retort_add_migrations(${target}): its name is too much like ${owner}: "
      "both are ${library} to the linker")
  endif()
  set_property(GLOBAL PROPERTY RETORT_LIBRARY_${library} ${target})
endfunction()

function(_retort_find_migrations result)
  set(found "")
  foreach(directory IN LISTS arg_DIRECTORY)
    get_filename_component(directory "${directory}" ABSOLUTE)
    if(NOT IS_DIRECTORY "${directory}")
      message(FATAL_ERROR "retort_add_migrations(${target}): there is no directory ${directory}")
    endif()
    file(GLOB_RECURSE files LIST_DIRECTORIES false CONFIGURE_DEPENDS "${directory}/*.cpp")
    list(APPEND found ${files})
  endforeach()
  foreach(file IN LISTS arg_SOURCES)
    get_filename_component(file "${file}" ABSOLUTE)
    list(APPEND found "${file}")
  endforeach()
  list(REMOVE_DUPLICATES found)
  list(SORT found)
  set(${result} "${found}" PARENT_SCOPE)
endfunction()

function(_retort_compile_migrations compiled)
  # No source is added or merged but by the user.
  set_target_properties(${compiled} PROPERTIES UNITY_BUILD OFF AUTOMOC OFF AUTOUIC OFF AUTORCC OFF)
  target_compile_definitions(${compiled} PRIVATE RETORT_MIGRATION_SET=${arg_SET})
  # Ninja names the sources relative to the build directory when that is near.
  file(RELATIVE_PATH from_build "${CMAKE_BINARY_DIR}" "${CMAKE_SOURCE_DIR}/")
  if(NOT from_build MATCHES "/$")
    string(APPEND from_build "/")
  endif()
  target_compile_options(${compiled} PRIVATE "-fmacro-prefix-map=${CMAKE_SOURCE_DIR}/=")
  if(from_build MATCHES "^\\.\\./")
    target_compile_options(${compiled} PRIVATE "-fmacro-prefix-map=${from_build}=")
  endif()
  target_compile_features(${compiled} PRIVATE cxx_std_20)
  if(type STREQUAL "MODULE")
    # g++ marks inline variables in a way that makes dlclose() do nothing.
    target_compile_options(${compiled} PRIVATE "$<$<CXX_COMPILER_ID:GNU>:-fno-gnu-unique>")
  endif()
endfunction()

# The sources are read when the library is built, so that editing one of them needs no new configuration; and those
# that target_sources() adds later are read as well.
function(_retort_add_manifest compiled)
  set(manifest "${CMAKE_CURRENT_BINARY_DIR}/retort_manifest_${library}.cpp")
  set(list "${CMAKE_CURRENT_BINARY_DIR}/retort_manifest_${library}.txt")
  set(others "\\.(h|hh|hpp|hxx|inl|inc|o|obj|rule)$|/retort_manifest_|/cmake_pch\\.")
  set(sources "$<FILTER:$<TARGET_PROPERTY:${compiled},SOURCES>,EXCLUDE,${others}>")
  file(GENERATE OUTPUT "${list}" CONTENT "$<JOIN:${sources},\n>\n")
  set(script "${CMAKE_CURRENT_FUNCTION_LIST_DIR}/RetortManifest.cmake")
  add_custom_command(
    OUTPUT "${manifest}"
    COMMAND "${CMAKE_COMMAND}"
      "-DLIBRARY=${library}" "-DSET=${arg_SET}" "-DROOT=${CMAKE_SOURCE_DIR}" "-DFOLDER=${CMAKE_CURRENT_SOURCE_DIR}"
      "-DSOURCES=${list}" "-DMANIFEST=${manifest}" -P "${script}"
    DEPENDS "${script}" "${list}" "${sources}"
    COMMENT "Listing the migrations of ${target}"
    VERBATIM)
  target_sources(${compiled} PRIVATE "${manifest}")
endfunction()

function(_retort_link_migrations target compiled)
  if(type MATCHES "SHARED|MODULE")
    _retort_link_shared_migrations(${target})
    return()
  endif()
  target_link_libraries(${compiled} PUBLIC retort::core)
  if(type STREQUAL "OBJECT")
    add_library(${target} INTERFACE)
    target_sources(${target} INTERFACE $<TARGET_OBJECTS:${compiled}>)
    target_link_libraries(${target} INTERFACE retort::core)
  endif()
  # Among the libraries rather than the options: from there it reaches the program through private static libraries
  # whatever the policies of the project that uses them.
  target_link_libraries(${target} INTERFACE "-Wl,-u,$<$<PLATFORM_ID:Darwin>:_>retort_manifest_${library}")
endfunction()

# A program holds one copy of Retort. When that is a static library, it is in the program and not in here.
function(_retort_link_shared_migrations target)
  get_target_property(core retort::core ALIASED_TARGET)
  if(NOT core)
    set(core retort::core)
  endif()
  get_target_property(core_type ${core} TYPE)
  if(core_type STREQUAL "SHARED_LIBRARY")
    target_link_libraries(${target} PUBLIC retort::core)
  else()
    target_include_directories(${target} PRIVATE $<TARGET_PROPERTY:${core},INTERFACE_INCLUDE_DIRECTORIES>)
    target_compile_definitions(${target} PRIVATE $<TARGET_PROPERTY:${core},INTERFACE_COMPILE_DEFINITIONS>)
    target_link_libraries(${target} INTERFACE retort::core)
    target_link_options(${target} PRIVATE "$<$<PLATFORM_ID:Linux>:LINKER:-z,undefs>")
  endif()
  # What uses nothing of a shared library by name does not load it under --as-needed, which some systems make the
  # default.
  if(type STREQUAL "SHARED" AND UNIX AND NOT APPLE)
    target_link_options(${target} INTERFACE "LINKER:--push-state,--no-as-needed,$<TARGET_FILE:${target}>,--pop-state")
  endif()
endfunction()

cmake_policy(POP)
