#pragma once

#include <retort/migrator.hpp>

#include <vector>

namespace retort::inline v1 {

/// What every part of a run works with.
struct Session {
  Connection& connection;
  const Dialect& dialect;
  const Registry& registry;
  const MigratorOptions& options;
  const std::vector<Observer*>& observers;

  const RevisionMap& revisions() const { return registry.revisions(); }
  CompileContext compile_context() const {
    return {
        .dialect = dialect.name(), .server_version = connection.server_version(), .can_copy = connection.can_copy()};
  }
};

}  // namespace retort::v1
