#include "autogenerate/writer/changes.hpp"

#include "autogenerate/writer/table_parts.hpp"
#include "autogenerate/writer/unwritable.hpp"
#include "model/standards.hpp"

#include <utility>

namespace retort::inline v1::writer {

namespace {

void add_parameters(Members& members, const char* name, const ParameterChanges& parameters) {
  StorageParameters set;
  for (const auto& [key, value] : parameters) {
    if (value) set.emplace(key, *value);
  }
  members.parameters(name, set);
}

std::vector<std::string> names_to_reset(const ParameterChanges& parameters) {
  std::vector<std::string> names;
  for (const auto& [name, value] : parameters) {
    if (!value) names.push_back(name);
  }
  return names;
}

constexpr std::size_t behind_name = 1;

using Aspects = op::AlterColumn::Aspects;

/// The members that say how a column is to be, or under `existing_` names how it was.
struct ColumnAspects {
  const Aspects& to;
  const Aspects& from;

  Members members(const std::string& using_expression) const {
    Members members;
    members.truth("nullable", to.nullable);
    add_default(members, "server_default", to);
    if (to.type) members.add("type", type_code(*to.type));
    members.text("using_expression", using_expression);
    if (to.comment) members.add("comment", text_code(*to.comment));
    members.truth("existing_nullable", from.nullable);
    add_default(members, "existing_server_default", from);
    if (from.type) members.add("existing_type", type_code(*from.type));
    if (from.comment) members.add("existing_comment", text_code(*from.comment));
    members.collation("collation", collation_of(to)).collation("existing_collation", collation_of(from));
    add_identity(members, "identity", "identity_options", to);
    add_identity(members, "existing_identity", "existing_identity_options", from);
    if (to.computed) members.add("computed", text_code(*to.computed));
    if (from.computed) members.add("existing_computed", text_code(*from.computed));
    add_word(members, "storage", to.storage);
    add_word(members, "existing_storage", from.storage);
    add_word(members, "compression", to.compression);
    add_word(members, "existing_compression", from.compression);
    members.integer("statistics", to.statistics).integer("existing_statistics", from.statistics);
    add_parameters(members, "options", to.options);
    members.texts("reset", names_to_reset(to.options));
    add_parameters(members, "existing_options", from.options);
    members.name("identity_sequence", to.identity_sequence.value_or(""));
    return members;
  }

 private:
  static QualifiedName collation_of(const Aspects& aspects) {
    return {.schema = aspects.collation_schema.value_or(""), .name = aspects.collation.value_or("")};
  }
  static void add_default(Members& members, const char* name, const Aspects& aspects) {
    if (!aspects.server_default) return;
    const std::optional<Default>& value = *aspects.server_default;
    members.add(name, value ? default_code(*value) : atom("no_default"));
  }
  static void add_identity(Members& members, const char* name, const char* options, const Aspects& aspects) {
    if (aspects.identity) members.add(name, atom(word(*aspects.identity)));
    if (aspects.identity_options) members.add(options, sequence_options_code(*aspects.identity_options));
  }
  template <class Enum>
  static void add_word(Members& members, const char* name, const std::optional<Enum>& value) {
    if (value) members.word(name, *value);
  }
};

/// What has no name of its own is the server's standard.
std::string named(const std::optional<std::string>& name, const char* standard) {
  return name && name->empty() ? standard : name.value_or("");
}

Members table_members(const op::AlterTableOptions& change) {
  const auto add_identity = [](Members& members, const char* name, const std::optional<ReplicaIdentity>& identity) {
    if (identity) members.add(name, replica_identity_code(*identity));
  };
  const auto& [to, from] = change;
  Members members;
  members.truth("unlogged", to.unlogged).text("access_method", named(to.access_method, standard_access_method));
  add_parameters(members, "storage_parameters", to.storage_parameters);
  members.name("tablespace", named(to.tablespace, standard_tablespace));
  add_identity(members, "replica_identity", to.replica_identity);
  members.truth("row_security", to.row_security).truth("force_row_security", to.force_row_security);
  members.texts("reset", names_to_reset(to.storage_parameters))
      .truth("existing_unlogged", from.unlogged)
      .text("existing_access_method", named(from.access_method, standard_access_method));
  add_parameters(members, "existing_storage_parameters", from.storage_parameters);
  members.name("existing_tablespace", named(from.tablespace, standard_tablespace));
  add_identity(members, "existing_replica_identity", from.replica_identity);
  members.truth("existing_row_security", from.row_security)
      .truth("existing_force_row_security", from.force_row_security);
  if (to.strict || to.without_rowid || to.autoincrement) throw Unwritable{"how SQLite keeps a table's rows"};
  members.name("cluster_on", to.cluster_on.value_or("")).name("existing_cluster_on", from.cluster_on.value_or(""));
  members.flag("without_cluster", to.cluster_on && to.cluster_on->empty());
  return members;
}

struct ConstraintVerb {
  const Receiver& receiver;

  Code operator()(const PrimaryKey& key) const {
    Members options;
    add_deferral(options, key.deferral)
        .names("include", key.include)
        .flag("without_overlaps", key.without_overlaps)
        .name("using_index", key.using_index);
    add_index_options(options, key);
    return verb("create_primary_key", {name(key.name), names_code(key.columns)}, options);
  }
  Code operator()(const Unique& unique) const {
    Members options;
    add_deferral(options, unique.deferral)
        .flag("nulls_not_distinct", unique.nulls_not_distinct)
        .names("include", unique.include)
        .flag("without_overlaps", unique.without_overlaps)
        .name("using_index", unique.using_index)
        .word("on_conflict", unique.on_conflict);
    add_index_options(options, unique);
    return verb("create_unique_constraint", {name(unique.name), names_code(unique.columns)}, options);
  }
  Code operator()(const Check& check) const {
    Members options;
    options.flag("no_inherit", check.no_inherit)
        .flag("not_valid", check.not_valid)
        .flag("enforced", check.enforced, true);
    return verb("create_check_constraint", {name(check.name), text_code(check.condition)}, options);
  }
  Code operator()(const ForeignKey& key) const {
    Members options;
    options.word("on_delete", key.on_delete).word("on_update", key.on_update);
    add_deferral(options, key.deferral)
        .word("match", key.match)
        .names("on_delete_columns", key.on_delete_columns)
        .flag("not_valid", key.not_valid)
        .flag("period", key.period)
        .flag("enforced", key.enforced, true);
    return verb("create_foreign_key",
                {name(key.name), name_code(key.referent), names_code(key.columns), names_code(key.referent_columns)},
                options);
  }
  Code operator()(const Exclude& exclude) const {
    Members options;
    options.text("method", exclude.method).text("where", exclude.where);
    add_deferral(options, exclude.deferral).names("include", exclude.include);
    add_index_options(options, exclude);
    const auto element = [](const Exclude::Element& it) {
      return braces({index_element_code(it.element), text_code(it.with)});
    };
    return verb("create_exclude_constraint", {name(exclude.name), list_code(exclude.elements, element)}, options);
  }
  Code operator()(const NotNull& not_null) const {
    Members options;
    options.flag("no_inherit", not_null.no_inherit).flag("not_valid", not_null.not_valid);
    return verb("create_not_null_constraint", {name(not_null.name), name_code(not_null.column)}, options);
  }

 private:
  /// An empty one leaves the choice to the database.
  static Code name(const std::string& name) { return name.empty() ? braces({}) : name_code(name); }
  Code verb(const char* name, std::vector<Code> arguments, Members& options) const {
    options.append_to(arguments);
    return receiver.verb(name, std::move(arguments), behind_name);
  }
};

struct ChangeWriter {
  const Receiver& receiver;

  Code operator()(const op::AddColumn& change) const {
    const ColumnText text = column_code(change.column, change.constraints);
    if (text.constraints_said != change.constraints.size()) throw Unwritable{"a column with such a constraint"};
    Members options;
    options.flag("if_not_exists", change.if_not_exists);
    return verb("add_column", {text.column}, options);
  }
  Code operator()(const op::DropColumn& change) const {
    Members options;
    options.flag("if_exists", change.if_exists);
    if (change.was) {
      const ColumnText was = column_code(change.was->column, change.was->constraints);
      if (was.constraints_said == change.was->constraints.size()) options.add("existing", was.column);
    }
    return verb("drop_column", {name_code(change.column)}, options);
  }
  Code operator()(const op::RenameColumn& change) const {
    return receiver.verb("rename_column", {name_code(change.column), name_code(change.new_name)});
  }
  Code operator()(const op::AlterColumn& change) const {
    Members options = ColumnAspects{change.to, change.from}.members(change.using_expression);
    std::vector<Code> arguments{name_code(change.column), options.braces()};
    return receiver.verb("alter_column", std::move(arguments));
  }
  Code operator()(const op::AddConstraint& change) const {
    return std::visit(ConstraintVerb{receiver}, change.constraint);
  }
  Code operator()(const op::DropConstraint& change) const {
    Members options;
    const std::optional<Code> was = existing(change);
    if (!was) options.word("type", change.type);
    options.flag("if_exists", change.if_exists);
    if (was) options.add("existing", *was);
    options.names("columns", change.columns);
    std::vector<Code> arguments{change.name.empty() ? atom("unnamed") : name_code(change.name)};
    options.append_to(arguments);
    return receiver.verb("drop_constraint", std::move(arguments), behind_name);
  }
  Code operator()(const op::AlterConstraint& change) const {
    Members options;
    const auto add = [&](const char* deferrable, const char* deferred, const std::optional<Deferral>& deferral) {
      if (!deferral) return;
      options.add(deferrable, bool_code(deferral->deferrable)).flag(deferred, deferral->initially_deferred);
    };
    add("deferrable", "initially_deferred", change.to.deferral);
    options.truth("enforced", change.to.enforced);
    add("existing_deferrable", "existing_initially_deferred", change.from.deferral);
    options.truth("existing_enforced", change.from.enforced);
    std::vector<Code> arguments{name_code(change.name), options.braces()};
    return receiver.verb("alter_constraint", std::move(arguments), behind_name);
  }
  Code operator()(const op::RenameConstraint& change) const {
    return receiver.verb("rename_constraint", {name_code(change.name), name_code(change.new_name)}, behind_name);
  }
  Code operator()(const op::ValidateConstraint& change) const {
    return receiver.verb("validate_constraint", {name_code(change.name)}, behind_name);
  }
  Code operator()(const op::AlterTableOptions& change) const {
    if (change.to.comment) return comment_verb(change);
    Members members = table_members(change);
    return receiver.verb("alter_table", {members.braces()});
  }
  Code operator()(const op::Inherit& change) const {
    return receiver.verb(change.is_wanted ? "inherit" : "no_inherit", {name_code(change.parent)});
  }

 private:
  Code verb(const char* name, std::vector<Code> arguments, Members& options) const {
    options.append_to(arguments);
    return receiver.verb(name, std::move(arguments));
  }

  /// What was there, without its name, which the verb says.
  static std::optional<Code> existing(const op::DropConstraint& change) {
    if (!change.was) return std::nullopt;
    Constraint unnamed = *change.was;
    std::visit([](auto& it) { it.name.clear(); }, unnamed);
    try {
      return constraint_code(unnamed);
    } catch (const Unwritable&) {
      return std::nullopt;
    }
  }

  Code comment_verb(const op::AlterTableOptions& change) const {
    std::vector<Code> arguments;
    if (!change.to.comment->empty()) arguments.push_back(text_code(*change.to.comment));
    Members options;
    if (change.from.comment) options.add("existing_comment", text_code(*change.from.comment));
    options.append_to(arguments);
    return receiver.verb(change.to.comment->empty() ? "drop_table_comment" : "create_table_comment",
                         std::move(arguments));
  }
};

/// A comment has verbs of its own.
std::vector<op::TableChange> without_comment(const op::AlterTableOptions& change) {
  if (!change.to.comment) return {change};
  op::AlterTableOptions comment;
  comment.to.comment = change.to.comment;
  comment.from.comment = change.from.comment;
  op::AlterTableOptions rest = change;
  rest.to.comment.reset();
  rest.from.comment.reset();
  if (rest == op::AlterTableOptions{}) return {std::move(comment)};
  return {std::move(rest), std::move(comment)};
}

}  // namespace

Code Receiver::verb(const char* name, std::vector<Code> arguments, std::size_t table_position) const {
  if (table == nullptr) return call(std::string("batch.") + name, std::move(arguments));
  arguments.insert(arguments.begin() + static_cast<std::ptrdiff_t>(table_position), name_code(*table));
  return call(std::string("op.") + name, std::move(arguments));
}

std::vector<op::TableChange> single_verbs(const op::TableChange& change) {
  if (const auto* options = std::get_if<op::AlterTableOptions>(&change)) return without_comment(*options);
  if (const auto* validation = std::get_if<op::ValidateConstraint>(&change)) {
    return validation->is_undone ? std::vector<op::TableChange>{} : std::vector{change};
  }
  const auto* added = std::get_if<op::AddColumn>(&change);
  if (added == nullptr) return {change};
  const std::size_t said = column_code(added->column, added->constraints).constraints_said;
  op::AddColumn column = *added;
  column.constraints.resize(said);
  std::vector<op::TableChange> changes{std::move(column)};
  for (std::size_t i = said; i < added->constraints.size(); ++i) {
    changes.emplace_back(op::AddConstraint{added->constraints[i]});
  }
  return changes;
}

Code change_code(const op::TableChange& change, const Receiver& receiver) {
  return std::visit(ChangeWriter{receiver}, change);
}

bool is_batchable(const op::TableChange& change) { return !std::holds_alternative<op::Inherit>(change); }

}  // namespace retort::inline v1::writer
