#include "support/minimal_connection.hpp"

#include <utility>

namespace retort_test {

MinimalConnection::MinimalConnection(std::unique_ptr<retort::Connection> inner) : inner_(std::move(inner)) {}

std::string_view MinimalConnection::dialect() const noexcept { return inner_->dialect(); }
int MinimalConnection::server_version() const { return inner_->server_version(); }
retort::Result MinimalConnection::run(const retort::Statement& statement) { return inner_->run(statement); }
void MinimalConnection::begin() { inner_->begin(); }
void MinimalConnection::commit() { inner_->commit(); }
void MinimalConnection::rollback() { inner_->rollback(); }
bool MinimalConnection::in_transaction() const { return inner_->in_transaction(); }
std::string MinimalConnection::describe() const { return inner_->describe(); }

}  // namespace retort_test
