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
  target_link_libraries(${name}_start PRIVATE fmt::fmt)
endfunction()

# retort_add_measurement(<name> <library>…): bench_<name> measures something itself, and prints it.
function(retort_add_measurement name)
  set(here "${CMAKE_CURRENT_FUNCTION_LIST_DIR}")
  add_executable(bench_${name} "${here}/${name}.cpp")
  target_include_directories(bench_${name} PRIVATE "${here}/../../src")
  target_link_libraries(bench_${name} PRIVATE retort::retort fmt::fmt ${ARGN})
  target_link_options(bench_${name} PRIVATE -no-pie)
  retort_developer_options(bench_${name})
endfunction()

# retort_add_floors(): floor_postgres and floor_sqlite, the least that the same work can cost.
function(retort_add_floors)
  find_package(PostgreSQL REQUIRED)
  find_package(SQLite3 REQUIRED)
  foreach(engine postgres sqlite)
    add_executable(floor_${engine} "${CMAKE_CURRENT_FUNCTION_LIST_DIR}/floors/${engine}.cpp")
    target_include_directories(floor_${engine} PRIVATE "${CMAKE_CURRENT_FUNCTION_LIST_DIR}")
    target_compile_features(floor_${engine} PRIVATE cxx_std_20)
    retort_developer_options(floor_${engine})
  endforeach()
  target_link_libraries(floor_postgres PRIVATE PostgreSQL::PostgreSQL)
  target_link_libraries(floor_sqlite PRIVATE SQLite::SQLite3)
endfunction()
