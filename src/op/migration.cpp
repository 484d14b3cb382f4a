#include "op/recorder.hpp"

#include <retort/error.hpp>
#include <retort/migration_class.hpp>

#include <fmt/format.h>

namespace retort::inline v1 {

namespace {

/// Reading the database has no inverse that could be derived.
class NoConnection final : public ConnectionSource {
 public:
  Connection& connection(OperationList, Location where) override {
    throw IrreversibleMigration({.message = "its downgrade() is left out, and its upgrade() uses op.connection(), so "
                                            "what it does cannot be turned round",
                                 .location = where,
                                 .hint = "write downgrade()"});
  }
};

Operation reversed(const Operation& operation) {
  if (std::optional<Operation> inverse = reverse(operation)) return *std::move(inverse);
  throw IrreversibleMigration({.message = "its downgrade() is left out, and this operation cannot be turned round",
                               .operation = describe(operation),
                               .location = operation.where,
                               .hint = "write downgrade(), or give the operation what it needs to be undone"});
}

}  // namespace

void Migration::downgrade(Op& op) const {
  NoConnection no_connection;
  const dsl::Text dialect = op.dialect();
  const OperationList done = record(*this, true, {dialect.data(), dialect.size()}, no_connection);
  OperationList undo;
  undo.reserve(done.size());
  for (auto operation = done.rbegin(); operation != done.rend(); ++operation) undo.push_back(reversed(*operation));
  for (Operation& operation : undo) op.invoke(std::move(operation));
}

}  // namespace retort::inline v1
