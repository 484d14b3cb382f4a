#include "engine/migration_connection.hpp"

#include <retort/error.hpp>

#include <fmt/format.h>

namespace retort::inline v1 {

namespace {

[[noreturn]] void refuse(std::string_view verb) {
  throw UsageError(fmt::format("a migration cannot {} on op.connection()", verb),
                   "its transaction is Retort's: what the migration does, its version row and its journal entry are "
                   "committed together; throw to have it rolled back");
}

}  // namespace

void MigrationConnection::begin() { refuse("begin a transaction"); }
void MigrationConnection::commit() { refuse("commit"); }
void MigrationConnection::rollback() { refuse("roll back"); }

}  // namespace retort::inline v1
