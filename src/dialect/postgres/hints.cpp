#include "dialect/postgres/hints.hpp"

#include <algorithm>
#include <array>

namespace retort::inline v1 {

namespace {

struct Hint {
  std::string_view sqlstate;
  std::string_view text;
};

constexpr std::string_view exists_already =
    "if the database got its schema by other means, stamp it with the revision it corresponds to; if the migration ran "
    "by hand, stamp it with that migration";

constexpr std::array hints{
    Hint{"22001", "existing values are too long for the new type: shorten them first, or choose a longer type"},
    Hint{"22003", "existing values are out of the new type's range: change them first, or choose a wider type"},
    Hint{"22P02", "existing values do not read as the new type: convert them with .using_expression"},
    Hint{"23502", "existing rows hold NULL in this column: fill them in an earlier migration, or give a default"},
    Hint{"23503", "existing rows refer to rows that are not there: remove or correct them first"},
    Hint{"23505", "existing rows hold the same key twice: remove or merge them first"},
    Hint{"23514", "existing rows violate this condition: correct them first"},
    Hint{"23P01", "existing rows exclude each other under this constraint: correct them first"},
    Hint{
        "25001",
        "this statement cannot run inside a transaction: use .concurrently for an index and .transactional = false for "
        "execute, each statement in an execute of its own; or give the migration Transaction::none"},
    Hint{"25006",
         "this server takes no writes: connect to the primary, and see default_transaction_read_only of the role and "
         "the database"},
    Hint{"28000", "the server does not let this role in: see its pg_hba.conf"},
    Hint{"28P01", "the password is wrong or missing: see the URL, PGPASSWORD and the password file"},
    Hint{"2BP01", "something else is built on this: drop or change what depends on it first"},
    Hint{"3D000", "the database does not exist: create it first"},
    Hint{"3F000", "the schema does not exist: create it first, or name another one"},
    Hint{"40001", "another transaction changed the same rows: run the migration again"},
    Hint{"40P01", "two transactions waited for each other's locks: run the migration again, at a quieter time"},
    Hint{"42501",
         "the role lacks a right: changing or dropping an object needs its ownership, creating one needs CREATE on the "
         "schema; from PostgreSQL 15 on the schema public is not writable for everyone (GRANT CREATE ON SCHEMA public "
         "TO "
         "the role)"},
    Hint{"42601", "the server cannot read this SQL: check its spelling at the place that the detail names"},
    Hint{"42701", exists_already},
    Hint{"42703", "check the spelling: names are sent in double quotes, so upper and lower case differ"},
    Hint{"42704",
         "a type must exist before it is used: create the extension that brings it (CREATE EXTENSION), or the type "
         "itself (CREATE TYPE), in an earlier migration; anything else that is missing: check its name and schema"},
    Hint{"42710", exists_already},
    Hint{
        "42804",
        "the server cannot convert by itself: say how with .using_expression; a default that does not fit the new type "
        "needs a new .server_default in the same alter_column"},
    Hint{
        "42883",
        "a function must exist before it is used, with arguments of these types: it may come from an extension (CREATE "
        "EXTENSION) or from an earlier migration"},
    Hint{"42P01",
         "the table is not there: check its name and schema, and that the migration which creates it comes before this "
         "one"},
    Hint{"42P06", exists_already},
    Hint{"42P07", exists_already},
    Hint{"53100", "the server's disk is full: free space, then run the migration again"},
    Hint{
        "53200",
        "a transaction can lock only so many objects: give each migration its own transaction rather than one for all, "
        "or raise max_locks_per_transaction and restart the server"},
    Hint{"53300", "the server has no connection left: close some, or raise max_connections"},
    Hint{"55006",
         "the table is in use by this very transaction, or has checks that wait for its end: change data and schema in "
         "migrations of their own"},
    Hint{"55P03",
         "another session held the table for longer than lock_timeout: run the migration again at a quieter time, or "
         "find the session in pg_stat_activity"},
    Hint{"55P04", "a new enum value can be used only when its transaction is over: use it in a migration of its own"},
    Hint{"57014",
         "the statement was cancelled, by a person or by statement_timeout: raise the timeout for migrations, or split "
         "the work"},
};

}  // namespace

std::string_view postgres_hint(std::string_view sqlstate) {
  const auto hint =
      std::find_if(hints.begin(), hints.end(), [&](const Hint& known) { return known.sqlstate == sqlstate; });
  return hint == hints.end() ? std::string_view() : hint->text;
}

}  // namespace retort::inline v1
