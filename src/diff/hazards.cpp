#include "diff/hazards.hpp"

#include "diff/table_change.hpp"

#include <variant>

#include <fmt/format.h>

namespace retort::inline v1::diffing {

namespace {

struct OfChange {
  Step& step;

  void lose(std::string hazard) const {
    step.destroys_data = true;
    step.hazard = std::move(hazard);
  }

  void operator()(const op::DropColumn& change) const {
    if (change.was && !change.was->column.computed.empty()) return;
    lose(fmt::format("the values of column \"{}\" are lost", change.column));
  }
  void operator()(const op::AddColumn& change) const {
    const Column& column = change.column;
    const bool has_value = column.server_default || column.identity != dsl::identity::none || !column.computed.empty();
    if (column.nullable || has_value) return;
    step.hazard = fmt::format(
        "column \"{}\" has to have a value, but rows that are there get none: it fails unless the "
        "table is empty",
        column.name);
  }
  void operator()(const op::AlterColumn& change) const {
    if (change.to.type && change.from.type && is_narrower(*change.from.type, *change.to.type)) {
      return lose(fmt::format("values of column \"{}\" that do not fit the new type are refused, or lose a part",
                              change.column));
    }
    if (change.to.nullable == false) {
      step.hazard = fmt::format("it fails where column \"{}\" is NULL", change.column);
    } else if (change.to.type) {
      step.hazard = "the table is rewritten under a lock that keeps readers out, unless the types are stored alike";
    }
  }
  void operator()(const op::AddConstraint&) const { step.hazard = "it fails where a row breaks the constraint"; }
  template <class T>
  void operator()(const T&) const {}
};

struct OfOperation {
  Step& step;

  void operator()(const op::DropTable& operation) const {
    step.destroys_data = true;
    step.hazard = fmt::format("the rows of table \"{}\" are lost", operation.table.text());
  }
  void operator()(const op::RemoveEnumValue& operation) const {
    step.destroys_data = true;
    step.hazard = fmt::format("it fails while a row holds '{}'", operation.value);
  }
  void operator()(const op::DropObject& operation) const {
    if (operation.object.kind != ObjectKind::sequence) return;
    step.destroys_data = true;
    step.hazard = fmt::format("where sequence \"{}\" has got to is lost", operation.object.name.text());
  }
  template <class T>
  void operator()(const T&) const {}
};

}  // namespace

void note_hazard(Step& step) {
  for (const op::TableChange& change : step.changes) std::visit(OfChange{step}, change);
  for (const Operation& operation : step.operations) std::visit(OfOperation{step}, operation.node);
}

}  // namespace retort::inline v1::diffing
