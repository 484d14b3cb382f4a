#pragma once

#include "dialect/sqlite/table_change.hpp"

#include <retort/core/qualified_name.hpp>
#include <retort/sql/statement_source.hpp>

#include <vector>

namespace retort::inline v1 {

/// Changes of a table that SQLite's ALTER TABLE cannot do, or perhaps not. When it is their turn the table is read as
/// it is then; what ALTER TABLE can do is done by it, and all the rest by one rebuild: a table of the new shape is
/// created beside the old one and takes its rows, its name, its indexes and its triggers.
class TableRebuild final : public StatementSource {
 public:
  TableRebuild(QualifiedName table, std::vector<StoredChange> changes);

  void produce(const Surroundings& surroundings, StatementSink& sink) const override;
  const SessionSetting* setting() const noexcept override;

 private:
  QualifiedName table_;
  std::vector<StoredChange> changes_;
};

}  // namespace retort::inline v1
