#include "autogenerate/schema/naming.hpp"
#include "op/convert.hpp"
#include "op/objects/convert.hpp"
#include "op/recorder.hpp"

#include <retort/error.hpp>
#include <retort/schema.hpp>

#include <algorithm>
#include <cstring>
#include <iterator>
#include <mutex>
#include <set>
#include <utility>

#include <fmt/format.h>

namespace retort::inline v1 {

namespace detail {

namespace {

std::mutex& list_mutex() {
  static std::mutex mutex;
  return mutex;
}

DeclarationNode* first_node = nullptr;

}  // namespace

DeclarationNode::DeclarationNode(const Declaration& the_declaration, const char* the_set, const char* the_file) noexcept
    : declaration(the_declaration), set(the_set), file(the_file) {
  const std::lock_guard lock(list_mutex());
  next = std::exchange(first_node, this);
}

DeclarationNode::~DeclarationNode() {
  const std::lock_guard lock(list_mutex());
  for (DeclarationNode** node = &first_node; *node != nullptr; node = &(*node)->next) {
    if (*node != this) continue;
    *node = next;
    return;
  }
}

}  // namespace detail

namespace {

QualifiedName name_of_text(std::string_view text) {
  const std::size_t dot = text.find('.');
  if (dot == std::string_view::npos) return {.name = std::string(text)};
  return {.schema = std::string(text.substr(0, dot)), .name = std::string(text.substr(dot + 1))};
}

/// A declaration says what there is; there is nothing to ask.
class NoDatabase final : public ConnectionSource {
 public:
  [[noreturn]] Connection& connection(OperationList, Location where) override {
    throw Error(ErrorKind::usage, {.message = "a declaration asks for a connection",
                                   .location = where,
                                   .hint = "declare() says what the schema is; rows belong into a migration"});
  }
};

OperationList recorded(const Declaration& declaration, std::string_view dialect) {
  NoDatabase no_database;
  Recorder recorder(dialect, no_database);
  declaration.declare(recorder);
  OperationList operations = recorder.take();
  const NamingConvention naming = declaration.naming();
  for (Operation& operation : operations) apply_naming(operation, naming);
  return operations;
}

/// Puts foreign keys that reference what comes later behind it, and refuses those that reference nothing.
class ForeignKeys {
 public:
  explicit ForeignKeys(const OperationList& operations) {
    for (const Operation& operation : operations) {
      if (const auto* create = std::get_if<op::CreateTable>(&operation.node)) all_.insert(create->table.name.text());
      if (!std::holds_alternative<op::CreateTable>(operation.node)) may_be_elsewhere_ |= is_sql(operation);
    }
  }

  void add(Operation operation) {
    if (auto* create = std::get_if<op::CreateTable>(&operation.node)) {
      const std::string name = create->table.name.text();
      seen_.insert(name);
      std::erase_if(create->table.constraints, [&](const Constraint& constraint) {
        const auto* key = std::get_if<ForeignKey>(&constraint);
        if (key == nullptr) return false;
        check(*key, name, operation.where);
        if (seen_.contains(key->referent.text()) || !all_.contains(key->referent.text())) return false;
        later_.push_back(
            {op::AlterTable{.table = create->table.name, .changes = {op::AddConstraint{*key}}}, operation.where});
        return true;
      });
    }
    ordered_.push_back(std::move(operation));
  }

  OperationList take() {
    ordered_.insert(ordered_.end(), later_.begin(), later_.end());
    return std::move(ordered_);
  }

 private:
  static bool is_sql(const Operation& operation) {
    return std::holds_alternative<op::ExecuteSql>(operation.node) || std::holds_alternative<op::Custom>(operation.node);
  }

  void check(const ForeignKey& key, const std::string& table, const Location& where) const {
    if (may_be_elsewhere_ || all_.contains(key.referent.text())) return;
    throw Error(ErrorKind::usage,
                {.message = fmt::format("the table \"{}\" has a foreign key to \"{}\", which nothing declares", table,
                                        key.referent.text()),
                 .location = where,
                 .hint = "declare that table too, or correct the name"});
  }

  std::set<std::string> all_{};
  std::set<std::string> seen_{};
  bool may_be_elsewhere_ = false;
  OperationList ordered_{};
  OperationList later_{};
};

}  // namespace

RenameHints& RenameHints::table(std::string_view old_name, std::string_view new_name) {
  renames_.push_back(
      {.object = {.kind = ObjectKind::table, .name = name_of_text(old_name)}, .new_name = name_of_text(new_name)});
  return *this;
}

RenameHints& RenameHints::column(std::string_view table, std::string_view old_name, std::string_view new_name) {
  renames_.push_back(
      {.object = {.kind = ObjectKind::column, .name = {.name = std::string(old_name)}, .parent = name_of_text(table)},
       .new_name = {.name = std::string(new_name)}});
  return *this;
}

RenameHints& RenameHints::object(const dsl::ObjectName& object, std::string_view new_name) {
  renames_.push_back({.object = owned_object(object), .new_name = name_of_text(new_name)});
  return *this;
}

void Declaration::hint(RenameHints&) const {}
NamingConvention Declaration::naming() const { return {}; }

Declarations declarations(std::string_view set) {
  std::vector<const detail::DeclarationNode*> nodes;
  {
    const std::lock_guard lock(detail::list_mutex());
    for (const auto* node = detail::first_node; node != nullptr; node = node->next) {
      if (set == node->set) nodes.push_back(node);
    }
  }
  std::ranges::reverse(nodes);
  std::ranges::stable_sort(nodes, [](const auto* a, const auto* b) { return std::strcmp(a->file, b->file) < 0; });
  Declarations found;
  for (const auto* node : nodes) found.push_back(&node->declaration);
  return found;
}

OperationList declared_operations(const Declarations& declarations, std::string_view dialect) {
  OperationList all;
  for (const Declaration* declaration : declarations) {
    OperationList more = recorded(*declaration, dialect);
    all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
  }
  ForeignKeys keys(all);
  // SQLite finds the tables when rows are written, and has no way to add a key to a table.
  if (dialect == "sqlite") {
    for (const Operation& operation : all) keys.add(operation);
    return all;
  }
  for (Operation& operation : all) keys.add(std::move(operation));
  return keys.take();
}

std::vector<Rename> declared_renames(const Declarations& declarations) {
  RenameHints hints;
  for (const Declaration* declaration : declarations) declaration->hint(hints);
  return hints.renames();
}

}  // namespace retort::inline v1
