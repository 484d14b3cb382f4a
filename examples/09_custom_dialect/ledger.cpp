#include "ledger.hpp"

#include <retort/connect.hpp>
#include <retort/dialect/dialect.hpp>

namespace {

/// Operations → SQL. What is not overridden is standard SQL; what a ledger does not do is refused before anything runs.
class LedgerCompiler final : public retort::DdlCompiler {
 public:
  using DdlCompiler::DdlCompiler;

 protected:
  void alter_table(const retort::op::AlterTable&) override { unsupported("ALTER TABLE", "create another table"); }
  void drop_table(const retort::op::DropTable&) override { unsupported("DROP TABLE", "keep it: it is a ledger"); }

  std::string type_name(const retort::Type& type) const override {
    if (type.kind == retort::TypeKind::bigint) return "INTEGER";
    if (type.kind == retort::TypeKind::text) return "TEXT";
    unsupported("column of this type", "bigint and text are enough for everyone");
  }

  std::string column_definition(const retort::Column& column, const retort::Table*) const override {
    return retort::quoted(column.name) + " " + type_name(column.type) + (column.nullable ? "" : " NOT NULL");
  }

  std::string table_suffix(const retort::Table&) const override { return " STRICT"; }
  std::string engine() const override { return "a ledger"; }
  std::size_t parameter_limit() const override { return 999; }
};

/// The books that Retort keeps are SQLite's; a dialect for another server says here how they look there.
class Ledger final : public retort::Dialect {
 public:
  std::string_view name() const noexcept override { return "ledger"; }
  std::unique_ptr<retort::DdlCompiler> compiler(const retort::CompileContext& context) const override {
    return std::make_unique<LedgerCompiler>(context);
  }
  std::string literal(const retort::Value& value) const override { return sqlite().literal(value); }
  retort::Script create_version_tables(const retort::VersionTables& tables) const override {
    return sqlite().create_version_tables(tables);
  }
  bool is_missing_table(const retort::SqlError& error) const override { return sqlite().is_missing_table(error); }
  retort::Script fence(const retort::VersionTables& tables, const retort::HeadsChange& change) const override {
    return sqlite().fence(tables, change);
  }
  retort::Statement journal(const retort::VersionTables& tables, const retort::JournalEntry& entry) const override {
    return sqlite().journal(tables, entry);
  }

 private:
  static const Dialect& sqlite() { return retort::find_dialect("sqlite"); }
};

/// An SQLite connection that says which dialect it speaks.
class LedgerConnection final : public retort::Connection {
 public:
  explicit LedgerConnection(std::unique_ptr<Connection> inner) : inner_(std::move(inner)) {}

  std::string_view dialect() const noexcept override { return "ledger"; }
  int server_version() const override { return inner_->server_version(); }
  retort::Result run(const retort::Statement& statement) override { return inner_->run(statement); }
  void begin() override { inner_->begin(); }
  void commit() override { inner_->commit(); }
  void rollback() override { inner_->rollback(); }
  bool in_transaction() const override { return inner_->in_transaction(); }
  std::string describe() const override { return inner_->describe(); }

 private:
  std::unique_ptr<Connection> inner_;
};

}  // namespace

void register_ledger() {
  static const Ledger ledger;
  retort::register_dialect(ledger);
}

std::unique_ptr<retort::Connection> open_ledger(const std::string& path) {
  return std::make_unique<LedgerConnection>(retort::connect("sqlite:" + path));
}
