#pragma once

#include <retort/model/object.hpp>
#include <retort/model/table.hpp>

#include <string_view>

namespace retort::inline v1 {

// Statements as sqlite_schema keeps them, as values. What SQLite takes and Retort does not understand throws
// UnreadableTable.

Table read_table(std::string_view sql);
Index read_index(std::string_view sql);
objects::View read_view(std::string_view sql);
objects::Trigger read_trigger(std::string_view sql);

}  // namespace retort::inline v1
