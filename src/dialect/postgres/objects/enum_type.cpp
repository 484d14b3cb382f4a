#include "core/lists.hpp"
#include "dialect/postgres/objects/objects.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace retort::inline v1 {

namespace {

constexpr std::size_t label_limit = 63;

}  // namespace

void PostgresDdlCompiler::Objects::create(const objects::EnumType& type, const How&) {
  for (std::size_t i = 0; i < type.values.size(); ++i) {
    const std::string& value = type.values[i];
    if (value.size() > label_limit) {
      misused(fmt::format("the value '{}…' is longer than {} bytes", value.substr(0, 40), label_limit), "shorten it");
    }
    if (std::find(type.values.begin(), type.values.begin() + static_cast<std::ptrdiff_t>(i), value) !=
        type.values.begin() + static_cast<std::ptrdiff_t>(i)) {
      misused(fmt::format("the enum type has the value '{}' twice", value), "leave one out");
    }
  }
  emit(fmt::format("CREATE TYPE {} AS ENUM ({})", quoted(type.name), text_literals(type.values)));
}

/// What is gone is removed, what is new is added where it stands.
void PostgresDdlCompiler::Objects::alter(const objects::EnumType& from, const objects::EnumType& to) {
  if (shared(from.values, to.values) != shared(to.values, from.values)) {
    unsupported("way to reorder the values of an enum type", "create another type, and alter the columns");
  }
  for (const std::string& value : from.values) {
    if (!holds(to.values, value)) remove_enum_value({.type = to.name, .value = value});
  }
  const std::vector<std::string> kept = shared(to.values, from.values);
  for (std::size_t i = 0; i < to.values.size(); ++i) {
    if (holds(from.values, to.values[i])) continue;
    op::AddEnumValue addition{.type = to.name, .value = to.values[i]};
    if (i > 0) {
      addition.after = to.values[i - 1];
    } else if (!kept.empty()) {
      addition.before = kept.front();
    }
    add_enum_value(addition);
  }
}

void PostgresDdlCompiler::Objects::add_enum_value(const op::AddEnumValue& operation) {
  if (!operation.before.empty() && !operation.after.empty()) {
    misused("the value is to stand before one value and after another", "give .before or .after, not both");
  }
  const bool may_be_there = operation.if_not_exists || operation.autocommit;
  std::string text = fmt::format("ALTER TYPE {} ADD VALUE {}{}", quoted(operation.type),
                                 may_be_there ? "IF NOT EXISTS " : "", text_literal(operation.value));
  if (!operation.before.empty()) text += " BEFORE " + text_literal(operation.before);
  if (!operation.after.empty()) text += " AFTER " + text_literal(operation.after);
  Statement& statement = compiler_.emit(std::move(text));
  if (!operation.autocommit) return;
  statement.transactional = false;
  statement.probe = Probe{.repeatable = true};
}

void PostgresDdlCompiler::Objects::rename_enum_value(const op::RenameEnumValue& operation) {
  emit(fmt::format("ALTER TYPE {} RENAME VALUE {} TO {}", quoted(operation.type), text_literal(operation.value),
                   text_literal(operation.new_value)));
}

}  // namespace retort::inline v1
