#pragma once

#include <retort/dialect/dialect.hpp>

namespace retort::inline v1 {

Script postgres_fence(const VersionTables& tables, const HeadsChange& change);
Statement postgres_journal(const VersionTables& tables, const JournalEntry& entry);

}  // namespace retort::inline v1
