#pragma once

#include <retort/dialect/dialect.hpp>

namespace retort::inline v1 {

Script sqlite_fence(const VersionTables& tables, const HeadsChange& change);

/// For sqlite3, which goes on after an error unless told not to. The fence of its scripts is a trigger.
ScriptStyle sqlite_script_style(const VersionTables& tables);
Script sqlite_script_fence(const VersionTables& tables, const HeadsChange& change);

Statement sqlite_journal(const VersionTables& tables, const JournalEntry& entry);

}  // namespace retort::inline v1
