#pragma once

#include "dialect/sqlite/edit_table.hpp"
#include "dialect/sqlite/table_sources.hpp"

#include <retort/core/qualified_name.hpp>
#include <retort/sql/statement.hpp>

#include <string>

namespace retort::inline v1 {

/// The statements of SQLite's own procedure for changes that ALTER TABLE cannot make ("Making Other Kinds Of Table
/// Schema Changes" in its documentation), steps 4 to 8.
class RebuildStatements {
 public:
  /// All have to outlive this.
  RebuildStatements(const QualifiedName& name, const TableSources& sources, const StoredTable& before,
                    const TableEdit& edit);

  /// The new table, under a name of its own, has the rows; the old one is gone.
  Script moved_rows() const;
  Statement taken_name() const;
  Script recreated_objects() const;

 private:
  Statement copy() const;
  Statement count() const;
  Script moved_sequence() const;
  std::string recreated(const std::string& sql) const;

  const QualifiedName& name_;
  const TableSources& sources_;
  const StoredTable& before_;
  const TableEdit& edit_;
  QualifiedName new_name_;
};

}  // namespace retort::inline v1
