#pragma once

#include "connection/url.hpp"

#include <retort/connect.hpp>

#include <memory>

namespace retort::inline v1 {

// What each driver's folder defines. Only those that were built may be called.
std::unique_ptr<Connection> open_postgres(const Url& url, const ConnectOptions& options);
std::unique_ptr<Connection> open_sqlite(const Url& url, const ConnectOptions& options);

/// Makes an SQLite database that is empty a copy of another, page by page. Both are Retort's own connections. Throws
/// SqlError.
RETORT_API void copy_sqlite(Connection& from, Connection& to);

}  // namespace retort::inline v1
