#pragma once

#include <retort/detail/enrolment.hpp>
#include <retort/migration_class.hpp>

#include <cstdint>
#include <string>

namespace retort::testing {

/// Each N is a class of its own, as different migrations are.
template <int N>
struct Numbered final : Migration {
  void upgrade(Op&) const override {}
};

template <int N>
inline constexpr Numbered<N> numbered{};

struct NodeOptions {
  const char* set = "";
  const char* class_name = "CreateArtist";
  const char* revision = "a1";
  const char* file = "create_artist.cpp";
  std::uint_least32_t line = 10;
  const char* message = nullptr;
  detail::IdList down_revisions{};
  detail::IdList branch_labels{};
  detail::IdList depends_on{};
  const Migration* migration = &numbered<0>;
};

/// A node as RETORT_MIGRATION makes it.
inline detail::MigrationNode make_node(const NodeOptions& options) {
  return {.migration = options.migration,
          .set = options.set,
          .class_name = options.class_name,
          .revision = options.revision,
          .message = options.message,
          .file = options.file,
          .line = options.line,
          .transaction = Transaction::per_migration,
          .down_revisions = options.down_revisions,
          .branch_labels = options.branch_labels,
          .depends_on = options.depends_on};
}

/// What an action throws, as text; "(nothing)" when it throws nothing.
template <class ErrorType, class Action>
std::string thrown_by(Action action) {
  try {
    action();
  } catch (const ErrorType& error) {
    return error.what();
  }
  return "(nothing)";
}

}  // namespace retort::testing
