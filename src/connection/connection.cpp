#include "connection/run_unit.hpp"

#include <retort/connection.hpp>

#include <utility>

namespace retort::inline v1 {

namespace {

Statement statement_of(std::string_view sql, std::vector<Value> parameters) {
  return {.text = std::string(sql), .parameters = std::move(parameters)};
}

}  // namespace

Connection::~Connection() = default;

// NOLINTNEXTLINE(performance-unnecessary-value-param): connections that send ahead keep the unit
void Connection::submit(Unit unit, UnitListener& listener) {
  if (ignores_units_) return;
  if (const auto failure = run_unit(*this, unit)) {
    ignores_units_ = true;
    listener.unit_failed(unit.id, failure->index, failure->error);
  } else {
    listener.unit_done(unit.id);
  }
}

void Connection::drain(UnitListener&) { ignores_units_ = false; }

std::unique_ptr<Connection> Connection::sibling() { return nullptr; }

Result Connection::query(std::string_view sql, std::vector<Value> parameters) {
  return run(statement_of(sql, std::move(parameters)));
}

std::uint64_t Connection::execute(std::string_view sql, std::vector<Value> parameters) {
  return run(statement_of(sql, std::move(parameters))).affected;
}

}  // namespace retort::inline v1
