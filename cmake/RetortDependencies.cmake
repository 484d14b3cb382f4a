# Every library Retort links, found where the system has it; nothing is downloaded.
find_package(Threads REQUIRED)
find_package(fmt REQUIRED)
find_package(Boost 1.74 REQUIRED)  # headers of Boost.Graph

if(RETORT_WITH_POSTGRES)
  find_package(PostgreSQL REQUIRED)
endif()
if(RETORT_WITH_SQLITE)
  find_package(SQLite3 REQUIRED)
endif()
if(RETORT_WITH_CLI)
  find_package(Boost 1.74 REQUIRED COMPONENTS program_options)
  find_package(nlohmann_json REQUIRED)
endif()
