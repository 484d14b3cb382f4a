#pragma once

#include <retort/connection.hpp>

#include <string>

namespace retort::inline v1 {

/// The same PostgreSQL server, another database.
RETORT_API std::string with_database(const std::string& url, const std::string& name);

/// How this server copies a template the fastest, for the end of a CREATE DATABASE: " STRATEGY file_copy" where its
/// data is in memory. On a disk that waits for two checkpoints, and the write-ahead log is faster.
RETORT_API std::string copy_strategy(Connection& server);

/// Creates an empty database that compares and sorts text as the one that we are connected to.
RETORT_API void create_empty_database(Connection& server, const std::string& name);

/// Whoever is connected to it.
RETORT_API void drop_database(Connection& server, const std::string& name);

}  // namespace retort::inline v1
