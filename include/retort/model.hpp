#pragma once

// Owned values for what a loop builds, a helper returns or a file holds: Table, Column, Type, Rows.
#include <retort/model/schema.hpp>
#include <retort/model/table.hpp>
#include <retort/sql/value.hpp>
