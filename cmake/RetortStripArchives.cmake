# Run by cpack on what it packs: Debian's static libraries are without debug information.
file(GLOB_RECURSE archives "${CPACK_TEMPORARY_INSTALL_DIRECTORY}/*.a")
find_program(RETORT_STRIP strip)
if(archives AND RETORT_STRIP)
  execute_process(COMMAND "${RETORT_STRIP}" --strip-debug ${archives} COMMAND_ERROR_IS_FATAL ANY)
endif()
