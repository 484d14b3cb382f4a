#pragma once

#include <retort/op.hpp>

#include <span>

namespace golden {

/// A golden case as the writer wrote it: `up` is in a source that was generated and compiled.
struct WrittenCase {
  const char* name;
  int raw_statements;
  void (*up)(retort::Op& op);
};

std::span<const WrittenCase> written_cases();

}  // namespace golden
