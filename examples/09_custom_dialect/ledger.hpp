#pragma once

#include <retort/connection.hpp>

#include <memory>
#include <string>

/// Makes the dialect "ledger" known. Call it before any Migrator is used.
void register_ledger();

/// A ledger in an SQLite file.
std::unique_ptr<retort::Connection> open_ledger(const std::string& path);
