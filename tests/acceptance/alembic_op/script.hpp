#pragma once

#include <retort/op.hpp>

#include <vector>

namespace alembic_op {

/// Retort's side of a script: the migration that does what the Python function of that name does.
struct Script {
  const char* name;
  void (*upgrade)(retort::Op& op);
};

using Scripts = std::vector<Script>;

Scripts tables();
Scripts columns();
Scripts indexes();
Scripts constraints();
Scripts changes();

}  // namespace alembic_op
