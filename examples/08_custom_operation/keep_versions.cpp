// retort: no migration
#include "keep_versions.hpp"

#include <retort/operation.hpp>

#include <memory>

namespace {

retort::Operation sql(const std::string& text) { return {.node = retort::op::ExecuteSql{.sql = text}}; }

/// Works on every database by being lowered into SQL for it.
class KeepVersions final : public retort::CustomOperation {
 public:
  KeepVersions(std::string table, std::string column, bool keeps)
      : table_(std::move(table)), column_(std::move(column)), keeps_(keeps) {}

  std::string_view kind() const noexcept override { return "example.keep_versions"; }

  // Checksums are taken over this: two operations that differ have to say so.
  std::string canonical() const override { return name() + (keeps_ ? " kept" : " dropped"); }

  bool equals(const CustomOperation& other) const noexcept override {
    const auto* that = dynamic_cast<const KeepVersions*>(&other);
    return that != nullptr && that->table_ == table_ && that->column_ == column_ && that->keeps_ == keeps_;
  }

  std::optional<retort::Operation> reverse() const override {
    return retort::Operation{
        .node = retort::op::Custom{.operation = std::make_shared<KeepVersions>(table_, column_, !keeps_)}};
  }

  retort::OperationList lower(const retort::CompileContext& context) const override {
    const bool is_postgres = context.dialect == "postgresql";
    return keeps_ ? create(is_postgres) : drop(is_postgres);
  }

 private:
  std::string name() const { return table_ + "_" + column_ + "_versions"; }

  retort::OperationList create(bool is_postgres) const {
    const std::string table = "CREATE TABLE " + name() + " AS SELECT " + column_ + " FROM " + table_ + " WHERE false";
    const std::string insert = "INSERT INTO " + name() + " VALUES (OLD." + column_ + "); ";
    const std::string trigger = "CREATE TRIGGER " + name() + " AFTER UPDATE OF " + column_ + " ON " + table_;
    if (!is_postgres) return {sql(table), sql(trigger + " BEGIN " + insert + "END")};
    return {sql(table),
        sql("CREATE FUNCTION " + name() + "() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN " + insert +
            "RETURN NULL; END $$"),
        sql(trigger + " FOR EACH ROW EXECUTE FUNCTION " + name() + "()")};
  }

  retort::OperationList drop(bool is_postgres) const {
    const std::string table = "DROP TABLE " + name();
    if (!is_postgres) return {sql("DROP TRIGGER " + name()), sql(table)};
    return {sql("DROP TRIGGER " + name() + " ON " + table_), sql("DROP FUNCTION " + name() + "()"), sql(table)};
  }

  std::string table_;
  std::string column_;
  bool keeps_;
};

}  // namespace

void keep_versions(retort::Op& op, const std::string& table, const std::string& column) {
  op.invoke({.node = retort::op::Custom{.operation = std::make_shared<KeepVersions>(table, column, true)}});
}
