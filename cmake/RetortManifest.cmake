# Run when a library of migrations is built; see RetortMigrations.cmake. Reads its sources and writes the source that
# refers to every migration in them.
#
#   cmake -DLIBRARY=… -DSET=… -DROOT=<paths in messages are relative to it> -DFOLDER=<of relative sources>
#         -DSOURCES=<file, a path a line> -DMANIFEST=<output> -P RetortManifest.cmake
cmake_minimum_required(VERSION 3.22)

set(blank "[ \t\r\n]*")
set(identifier "[A-Za-z_][A-Za-z_0-9]*")
set(registration "RETORT_MIGRATION${blank}\\(${blank}(${identifier})${blank}\\)")
# revision = "…", revision{"…"}, revision[] = "…"; not down_revision.
set(revision "[^A-Za-z_0-9]revision${blank}(\\[${blank}\\])?${blank}=?${blank}{?${blank}\"([^\"]*)\"")

# Cuts the caller's `code` after its first occurrence of `text`, or empties it.
function(skip_past text)
  string(FIND "${code}" "${text}" position)
  if(position EQUAL -1)
    set(code "" PARENT_SCOPE)
    return()
  endif()
  string(LENGTH "${text}" length)
  math(EXPR position "${position} + ${length}")
  string(SUBSTRING "${code}" ${position} -1 code)
  set(code "${code}" PARENT_SCOPE)
endfunction()

# Takes comments and the content of raw strings out of the caller's `code`. No regular expression can tell where a raw
# string ends, so this goes from token to token.
function(strip_comments)
  set(kept "")
  while(code MATCHES "R\"[^ ()\\\t\r\n\"]*\\(|'\\\\?\"'|\"|//|/\\*")
    set(token "${CMAKE_MATCH_0}")
    string(FIND "${code}" "${token}" begin)
    string(SUBSTRING "${code}" 0 ${begin} before)
    string(SUBSTRING "${code}" ${begin} -1 code)
    string(APPEND kept "${before}")
    if(token STREQUAL "//")
      skip_past("\n")
      string(APPEND kept "\n")
    elseif(token STREQUAL "/*")
      skip_past("*/")
    elseif(token MATCHES "^R\"(.*)\\($")
      skip_past(")${CMAKE_MATCH_1}\"")
    elseif(token MATCHES "^'")
      skip_past("${token}")
    else()
      # To the next quote with an even number of backslashes before it.
      string(SUBSTRING "${code}" 1 -1 code)
      if("=${code}" MATCHES "[^\\](\\\\\\\\)*\"")
        string(FIND "=${code}" "${CMAKE_MATCH_0}" end)
        string(LENGTH "${CMAKE_MATCH_0}" length)
        math(EXPR end "${end} + ${length} - 1")
        string(SUBSTRING "${code}" 0 ${end} literal)
        string(SUBSTRING "${code}" ${end} -1 code)
        string(APPEND kept "\"${literal}")
      else()
        set(code "")
      endif()
    endif()
  endwhile()
  set(code "${kept}${code}" PARENT_SCOPE)
endfunction()

# Sets `classes` to what the caller's `code` registers, and takes from it what could be mistaken for a class.
macro(find_registrations)
  # The usual file needs no tokens: its comments end on their line, but for one at its head, and its one registration
  # begins a line.
  set(usual "${code}")
  if(usual MATCHES "^([ \t\r\n]*//[^\n]*\n)*[ \t\r\n]*/\\*")
    string(FIND "${usual}" "*/" end)
    string(SUBSTRING "${usual}" ${end} -1 usual)
  endif()
  string(REGEX REPLACE "/\\*[^*\n]*\\*+([^/*\n][^*\n]*\\*+)*/" "" usual "${usual}")
  string(REGEX MATCHALL "RETORT_MIGRATION" words "${usual}")
  if(words STREQUAL "RETORT_MIGRATION" AND NOT usual MATCHES "/\\*" AND usual MATCHES "\n[ \t]*${registration}")
    set(classes "${CMAKE_MATCH_1}")
    set(code "${usual}")
  else()
    strip_comments()
    string(REGEX MATCHALL "${registration}" classes "${code}")
    list(TRANSFORM classes REPLACE "${registration}" "\\1")
  endif()
endmacro()

set(problem_count 0)

function(complain text)
  math(EXPR problem_count "${problem_count} + 1")
  set(problem_count ${problem_count} PARENT_SCOPE)
  if(problem_count LESS_EQUAL 20)
    message(NOTICE "error: ${text}")
  endif()
endfunction()

# Sets `id` to the revision of a class, which is in `code`, or to nothing.
macro(find_revision class)
  set(code_of_class "${code}")
  if(code MATCHES "(struct|class)[^;{}()]*[^A-Za-z_0-9]${class}[^A-Za-z_0-9].*")
    set(code_of_class "${CMAKE_MATCH_0}")
  endif()
  set(id "")
  if(code_of_class MATCHES "${revision}")
    set(id "${CMAKE_MATCH_2}")
  endif()
  if(NOT id MATCHES "^[A-Za-z0-9_.]+$")
    complain("${name}: no revision id can be read for ${class}; write it as
    static constexpr auto revision = \"letters, digits, '_' or '.'\";")
    set(id "")
  endif()
endmacro()

# The parts of the manifest. What is new is gathered apart and seldom added to the rest, since adding copies it all.
set(parts declarations nodes ids)
foreach(part IN LISTS parts)
  set(${part} "")
  set(new_${part} "")
endforeach()
set(count 0)

macro(flush)
  foreach(part IN LISTS parts)
    string(APPEND ${part} "${new_${part}}")
    set(new_${part} "")
  endforeach()
endmacro()

macro(add_migration class)
  find_revision(${class})
  if(DEFINED file_of_class_${class})
    complain("two migrations have the class name ${class}; rename one:
    ${file_of_class_${class}}
    ${name}")
  elseif(id AND DEFINED file_of_id_${id})
    complain("two migrations have the revision id \"${id}\"; change one:
    ${file_of_id_${id}}
    ${name}")
  endif()
  set(file_of_class_${class} "${name}")
  set(file_of_id_${id} "${name}")
  string(APPEND new_declarations
    "extern RETORT_DETAIL_LOCAL retort::detail::MigrationNode retort_migration_${SET}_${class};\n"
    "extern RETORT_DETAIL_LOCAL const char retort_manifest_lists_${SET}_${class}[];\n"
    "const char retort_manifest_lists_${SET}_${class}[] = \"${SET}\";\n")
  string(APPEND new_nodes "    &retort_migration_${SET}_${class},\n")
  string(APPEND new_ids "    \"${id}\",\n")
  math(EXPR count "${count} + 1")
  if(count MATCHES "00$")
    flush()
  endif()
endmacro()

macro(read_source)
  file(READ "${path}" code)
  file(RELATIVE_PATH name "${ROOT}" "${path}")
  if(name MATCHES "^\\.\\./")
    set(name "${path}")
  endif()
  string(FIND "${code}" "// retort: no migration" exempt)
  find_registrations()
  if(exempt EQUAL -1 AND NOT classes)
    complain("${name} registers no migration; add
    RETORT_MIGRATION(Class);
or, where that is right, the line
    // retort: no migration")
  elseif(NOT exempt EQUAL -1 AND classes)
    complain("${name} says \"retort: no migration\" and registers ${classes}")
  endif()
  foreach(class IN LISTS classes)
    add_migration(${class})
  endforeach()
endmacro()

file(STRINGS "${SOURCES}" sources)
foreach(path IN LISTS sources)
  get_filename_component(path "${path}" ABSOLUTE BASE_DIR "${FOLDER}")
  read_source()
endforeach()
flush()
if(problem_count GREATER 20)
  math(EXPR rest "${problem_count} - 20")
  message(NOTICE "and ${rest} more")
endif()
if(problem_count)
  message(FATAL_ERROR "The library of migrations ${LIBRARY} cannot be built.")
endif()

if(count EQUAL 0)
  set(tables "constexpr const retort::detail::MigrationNode* const* nodes = nullptr;
constexpr const char* const* ids = nullptr;
")
else()
  set(tables "constexpr const retort::detail::MigrationNode* nodes[] = {
${nodes}};

constexpr const char* ids[] = {
${ids}};
")
endif()
file(WRITE "${MANIFEST}" "// Written by retort_add_migrations() from the migrations of ${LIBRARY}, whenever one of them changes.
#include <retort/detail/enrolment.hpp>

extern \"C\" {
${declarations}
// What makes the linker take this file from a library.
extern RETORT_API const char retort_manifest_${LIBRARY};
const char retort_manifest_${LIBRARY} = 1;
}

namespace {

${tables}
constinit retort::detail::MigrationManifest manifest = {
    .library = \"${LIBRARY}\", .set = \"${SET}\", .nodes = nodes, .expected_ids = ids, .size = ${count}};

const retort::detail::Enrolment enrolment{manifest};

}  // namespace
")
