# retort_add_bench_programs(<name> <folder> <place>): the migrations in <folder>/migrations become two programs in
# <folder>/<place>: runner, with a command line, and start, which only upgrades.
#
# They are linked for one address. Otherwise the loader goes through every table of every migration when the program
# starts, which with thousands of migrations takes longer than everything else.
function(retort_add_bench_programs name folder place)
  retort_add_migrations(${name}_migrations DIRECTORY "${folder}/migrations")
  retort_developer_options(${name}_migrations)
  foreach(program runner start)
    set(target ${name}_${program})
    add_executable(${target} "${CMAKE_CURRENT_FUNCTION_LIST_DIR}/${program}.cpp")
    set_target_properties(${target} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${folder}/${place}" OUTPUT_NAME ${program})
    target_link_libraries(${target} PRIVATE retort::retort ${name}_migrations)
    target_link_options(${target} PRIVATE -no-pie)
    retort_developer_options(${target})
  endforeach()
  target_link_libraries(${name}_runner PRIVATE retort::cli)
endfunction()
