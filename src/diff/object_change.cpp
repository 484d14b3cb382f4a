#include "diff/object_change.hpp"

#include "core/lists.hpp"
#include "diff/select_list.hpp"

#include <algorithm>
#include <type_traits>
#include <variant>

namespace retort::inline v1::diffing {

namespace {

using objects::Argument;

/// One overload a kind that cannot always be altered; the rest can.
struct CanAlter {
  bool operator()(const objects::Schema&, const objects::Schema&) const { return false; }
  bool operator()(const objects::Extension& from, const objects::Extension& to) const {
    return from.schema == to.schema && !to.version.empty();
  }
  bool operator()(const objects::EnumType& from, const objects::EnumType& to) const {
    return shared(from.values, to.values) == shared(to.values, from.values);
  }
  /// Members are added at the end.
  bool operator()(const objects::CompositeType& from, const objects::CompositeType& to) const {
    const auto has = [&](const objects::CompositeType::Attribute& member) {
      return std::find(to.members.begin(), to.members.end(), member) != to.members.end();
    };
    std::vector<objects::CompositeType::Attribute> kept;
    std::copy_if(from.members.begin(), from.members.end(), std::back_inserter(kept), has);
    return kept.size() <= to.members.size() && std::equal(kept.begin(), kept.end(), to.members.begin());
  }
  bool operator()(const objects::RangeType&, const objects::RangeType&) const { return false; }
  bool operator()(const objects::Domain& from, const objects::Domain& to) const {
    const bool has_unnamed = std::any_of(from.checks.begin(), from.checks.end(),
                                         [](const objects::Domain::Check& check) { return check.name.empty(); });
    return from.type == to.type && from.collation == to.collation && !has_unnamed;
  }
  /// CREATE OR REPLACE keeps the columns and may add some.
  bool operator()(const objects::View& from, const objects::View& to) const {
    return from.temporary == to.temporary && from.recursive == to.recursive && from.columns == to.columns &&
           from.security_barrier.has_value() <= to.security_barrier.has_value() && keeps_columns(from.query, to.query);
  }
  bool operator()(const objects::MaterializedView&, const objects::MaterializedView&) const { return false; }
  bool operator()(const objects::Function& from, const objects::Function& to) const {
    return from.is_procedure == to.is_procedure && from.window == to.window && from.returns == to.returns &&
           from.returns_set == to.returns_set && from.returns_table == to.returns_table &&
           std::equal(from.arguments.begin(), from.arguments.end(), to.arguments.begin(), to.arguments.end(),
                      keeps_argument);
  }
  bool operator()(const objects::Aggregate& from, const objects::Aggregate& to) const {
    return from.state_type == to.state_type && from.hypothetical == to.hypothetical &&
           from.order_by.size() == to.order_by.size() &&
           std::equal(from.arguments.begin(), from.arguments.end(), to.arguments.begin(), to.arguments.end(),
                      keeps_argument);
  }
  bool operator()(const objects::Operator&, const objects::Operator&) const { return false; }
  bool operator()(const objects::Collation&, const objects::Collation&) const { return false; }
  bool operator()(const objects::Cast&, const objects::Cast&) const { return false; }
  bool operator()(const objects::OperatorClass&, const objects::OperatorClass&) const { return false; }
  template <class T>
  bool operator()(const T&, const T&) const {
    return true;
  }

 private:
  /// An argument may get a name and a default, but not lose or change its name or lose its default.
  static bool keeps_argument(const Argument& from, const Argument& to) {
    return (from.name.empty() || from.name == to.name) && from.mode == to.mode && from.type == to.type &&
           (!from.default_value || to.default_value);
  }
};

template <class T>
bool differs_in_attributes_alone(T from, const T& to) {
  if constexpr (requires { from.attributes; }) {
    from.attributes = to.attributes;
    return from == to;
  }
  return false;
}

}  // namespace

Effort effort(const Object& from, const Object& to) {
  if (from == to) return Effort::none;
  if (from.index() != to.index()) return Effort::recreate;
  const bool can_alter = std::visit(
      [&](const auto& old) {
        const auto& now = std::get<std::decay_t<decltype(old)>>(to);
        return differs_in_attributes_alone(old, now) || CanAlter{}(old, now);
      },
      from);
  return can_alter ? Effort::alter : Effort::recreate;
}

Object bare(Object object) {
  if (auto* sequence = std::get_if<objects::Sequence>(&object)) {
    sequence->owner_table = {};
    sequence->owner_column.clear();
  }
  if (auto* view = std::get_if<objects::MaterializedView>(&object)) view->indexes.clear();
  return object;
}

}  // namespace retort::inline v1::diffing
