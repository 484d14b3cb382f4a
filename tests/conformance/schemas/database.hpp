#pragma once

#include <retort/connection.hpp>
#include <retort/diff.hpp>

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace conformance {

/// What a database consists of, a line a thing.
using Dump = std::vector<std::string>;

/// An empty database that .sql files are loaded into and plans are run on.
class Database {
 public:
  virtual ~Database() = default;

  virtual void load(const std::string& sql) = 0;
  virtual retort::Schema inspect() = 0;
  /// Throws what the database says, with the statement.
  void apply(const std::vector<retort::PlannedChange>& plan);
  /// Everything, as exactly as the database keeps it.
  virtual Dump dump() = 0;
  /// The same without the order of columns, which changes when one is added.
  virtual Dump dump_without_order() = 0;
  virtual retort::CompileContext context() = 0;

 protected:
  virtual retort::Connection& connection() = 0;
};

/// Of the kind that the file was written for.
std::unique_ptr<Database> sqlite_database();
/// Needs RETORT_TEST_POSTGRES_URL.
std::unique_ptr<Database> postgres_database();

/// The first line that only one of them has, or empty.
std::string first_difference(Dump wanted, Dump found);

}  // namespace conformance
