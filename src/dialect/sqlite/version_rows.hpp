#pragma once

#include <retort/dialect/dialect.hpp>

namespace retort::inline v1 {

Script sqlite_fence(const VersionTables& tables, const HeadsChange& change);
Statement sqlite_journal(const VersionTables& tables, const JournalEntry& entry);

}  // namespace retort::inline v1
