#include "engine/interactive.hpp"

#include "engine/atomic.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace retort::inline v1 {

Interactive::~Interactive() {
  if (has_begun() && !is_finished_ && !session_.options.single_transaction) roll_back(session_.connection);
}

void Interactive::begin(const Prepared& prepared) {
  if (!session_.options.single_transaction) {
    in_force_.emplace(session_.connection, setting_);
    session_.connection.begin();
  }
  connection_.emplace(session_.connection);
  run_all(session_.connection, books_.fence(*prepared.step));
}

void Interactive::run(Prepared& prepared, OperationList recorded) {
  const auto compiler = session_.dialect.compiler(session_.compile_context());
  Script script = compiler->compile(recorded, prepared.operations.size());
  prepared.operations.insert(prepared.operations.end(), std::make_move_iterator(recorded.begin()),
                             std::make_move_iterator(recorded.end()));
  const auto bare = std::find_if(script.begin(), script.end(), [](const Statement& s) { return !s.transactional; });
  if (bare != script.end()) {
    throw UnsupportedOperation(
        {.message = "a migration that uses op.connection() is one transaction, and this cannot run in one",
         .operation = describe(prepared.operations[bare->operation]),
         .location = bare->where,
         .hint = "move it to a migration of its own"});
  }
  run(script);
}

void Interactive::run(const Script& script) {
  if (const Statement* needing = find_setting(script)) {
    require_setting(session_.connection, script);
    needing_ = *needing;
  }
  run_all(session_.connection, script);
}

Connection& Interactive::flush(Prepared& prepared, OperationList recorded, Location where) {
  if (mode_ == Transaction::none) {
    throw UnsupportedOperation(
        {.message = "op.connection() needs the migration's transaction, and this migration says Transaction::none",
         .location = where,
         .hint = "move what reads the database to a migration of its own"});
  }
  if (!has_begun()) begin(prepared);
  run(prepared, std::move(recorded));
  return *connection_;
}

void Interactive::finish(Prepared& prepared, OperationList recorded, const std::string& action) {
  run(prepared, std::move(recorded));
  commit(prepared, action);
}

void Interactive::run_whole(const Prepared& prepared, const std::string& action) {
  const Statement* needing = find_setting(prepared.script);
  if (needing != nullptr) setting_ = needing->source->setting();
  begin(prepared);
  run(prepared.script);
  commit(prepared, action);
}

void Interactive::commit(const Prepared& prepared, const std::string& action) {
  Connection& connection = session_.connection;
  run_all(connection, {books_.entry(action, prepared.revision->id, prepared.checksum())});
  if (!session_.options.single_transaction) {
    Statement failing = needing_;
    try {
      in_force_->check();
      failing = {.text = "COMMIT"};
      connection.commit();
    } catch (const Error&) {
      throw StatementFailure{failing, std::current_exception()};
    }
  }
  is_finished_ = true;
}

}  // namespace retort::inline v1
