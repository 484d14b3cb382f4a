#pragma once

#include "op/recorder.hpp"

#include <retort/error.hpp>
#include <retort/migration.hpp>

#include <stdexcept>

namespace retort::inline v1 {

/// For migrations that are not expected to ask for a connection.
class NoDatabase final : public ConnectionSource {
 public:
  Connection& connection(OperationList, Location) override { throw std::logic_error("op.connection() was called"); }
};

/// What a function records.
template <class Function>
OperationList recorded(Function function) {
  NoDatabase no_database;
  Recorder recorder("postgresql", no_database);
  function(static_cast<Op&>(recorder));
  return recorder.take();
}

/// The only node of what a function records.
template <class Node, class Function>
Node recorded_node(Function function) {
  OperationList operations = recorded(function);
  if (operations.size() != 1) throw std::logic_error("not one operation was recorded");
  return std::get<Node>(operations[0].node);
}

}  // namespace retort::inline v1
