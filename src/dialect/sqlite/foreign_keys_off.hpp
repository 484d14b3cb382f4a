#pragma once

#include <retort/sql/statement_source.hpp>

namespace retort::inline v1 {

/// PRAGMA foreign_keys = OFF. Under it, dropping a table does not delete the rows of others that refer to it. It does
/// nothing inside a transaction, so the engine has to make it before one begins.
const SessionSetting& foreign_keys_off();

}  // namespace retort::inline v1
