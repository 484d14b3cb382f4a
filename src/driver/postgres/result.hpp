#pragma once

#include <retort/sql/result.hpp>

#include <libpq-fe.h>

namespace retort::inline v1::postgres {

/// Whether a statement went well and is over; COPY, which waits for data, is not.
bool is_success(ExecStatusType status) noexcept;

/// The rows, and how many the statement changed.
Result result_of(const PGresult* result);

}  // namespace retort::inline v1::postgres
