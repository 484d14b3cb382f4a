#pragma once

#include <retort/op.hpp>

#include <string>

/// Keeps what a table's column was: every change of it adds the old value to the table <table>_<column>_versions.
void keep_versions(retort::Op& op, const std::string& table, const std::string& column);
