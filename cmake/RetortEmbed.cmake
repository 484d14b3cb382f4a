# retort_embed_files(<target> DIRECTORY <dir>): compiles the text files below a folder into a target, which declares them
# in cli/scaffold/templates.hpp.
function(retort_embed_files target)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "DIRECTORY" "")
  get_filename_component(directory "${arg_DIRECTORY}" ABSOLUTE)
  file(GLOB_RECURSE files CONFIGURE_DEPENDS LIST_DIRECTORIES false RELATIVE "${directory}" "${directory}/*")
  list(SORT files)
  set(entries "")
  foreach(file IN LISTS files)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${directory}/${file}")
    file(READ "${directory}/${file}" text)
    string(APPEND entries "    {\"${file}\", R\"embedded(${text})embedded\"},\n")
  endforeach()
  set(source "${CMAKE_CURRENT_BINARY_DIR}/${target}_embedded.cpp")
  file(CONFIGURE OUTPUT "${source}" @ONLY CONTENT [=[
// Written when Retort is configured.
#include "cli/scaffold/templates.hpp"

namespace retort::inline v1::cli {

std::span<const EmbeddedFile> embedded_files() noexcept {
  static constexpr EmbeddedFile files[] = {
@entries@  };
  return files;
}

}  // namespace retort::inline v1::cli
]=])
  target_sources(${target} PRIVATE "${source}")
endfunction()
