#pragma once

#include "dialect/postgres/ddl_compiler.hpp"

#include <retort/model/object.hpp>

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace retort::inline v1 {

/// How PostgreSQL writes objects. One pair of functions a kind: create(), and alter(), which compares what was with
/// what is to be; what those leave open (dropping, renaming, owners, comments, rights) goes by the object's name.
class PostgresDdlCompiler::Objects {
 public:
  explicit Objects(PostgresDdlCompiler& compiler) : compiler_(compiler) {}

  void create(const op::CreateObject& operation);
  void alter(const op::AlterObject& operation);
  void drop(const op::DropObject& operation);
  void rename(const op::RenameObject& operation);
  void move(const op::MoveObject& operation);
  void set_owner(const ObjectName& object, std::string_view owner);
  void set_comment(const ObjectName& object, std::string_view comment);
  void grant(const Privileges& privileges);
  void revoke(const op::Revoke& operation);
  void add_enum_value(const op::AddEnumValue& operation);
  void rename_enum_value(const op::RenameEnumValue& operation);
  void remove_enum_value(const op::RemoveEnumValue& operation);
  void refresh(const op::RefreshMaterializedView& operation);

 private:
  using How = op::CreateObject;

  void create(const objects::Schema& schema, const How& how);
  void create(const objects::Extension& extension, const How& how);
  void create(const objects::Sequence& sequence, const How& how);
  void create(const objects::EnumType& type, const How& how);
  void create(const objects::CompositeType& type, const How& how);
  void create(const objects::RangeType& type, const How& how);
  void create(const objects::Domain& domain, const How& how);
  void create(const objects::View& view, const How& how);
  void create(const objects::MaterializedView& view, const How& how);
  void create(const objects::Function& function, const How& how);
  void create(const objects::Aggregate& aggregate, const How& how);
  void create(const objects::Operator& the_operator, const How& how);
  void create(const objects::Trigger& trigger, const How& how);
  void create(const objects::EventTrigger& trigger, const How& how);
  void create(const objects::Rule& rule, const How& how);
  void create(const objects::Policy& policy, const How& how);
  void create(const objects::Collation& collation, const How& how);
  void create(const objects::TextSearchDictionary& dictionary, const How& how);
  void create(const objects::TextSearchConfiguration& configuration, const How& how);
  void create(const objects::Statistics& statistics, const How& how);
  void create(const objects::Publication& publication, const How& how);
  void create(const objects::ForeignDataWrapper& wrapper, const How& how);
  void create(const objects::Server& server, const How& how);
  void create(const objects::UserMapping& mapping, const How& how);
  void create(const objects::ForeignTable& table, const How& how);
  void create(const objects::Cast& cast, const How& how);
  void create(const objects::OperatorFamily& family, const How& how);
  void create(const objects::OperatorClass& operator_class, const How& how);
  void create(const objects::Subscription& subscription, const How& how);

  void alter(const objects::Schema& from, const objects::Schema& to);
  void alter(const objects::Extension& from, const objects::Extension& to);
  void alter(const objects::Sequence& from, const objects::Sequence& to);
  void alter(const objects::EnumType& from, const objects::EnumType& to);
  void alter(const objects::CompositeType& from, const objects::CompositeType& to);
  void alter(const objects::RangeType& from, const objects::RangeType& to);
  void alter(const objects::Domain& from, const objects::Domain& to);
  void alter(const objects::View& from, const objects::View& to);
  void alter(const objects::MaterializedView& from, const objects::MaterializedView& to);
  void alter(const objects::Function& from, const objects::Function& to);
  void alter(const objects::Aggregate& from, const objects::Aggregate& to);
  void alter(const objects::Operator& from, const objects::Operator& to);
  void alter(const objects::Trigger& from, const objects::Trigger& to);
  void alter(const objects::EventTrigger& from, const objects::EventTrigger& to);
  void alter(const objects::Rule& from, const objects::Rule& to);
  void alter(const objects::Policy& from, const objects::Policy& to);
  void alter(const objects::Collation& from, const objects::Collation& to);
  void alter(const objects::TextSearchDictionary& from, const objects::TextSearchDictionary& to);
  void alter(const objects::TextSearchConfiguration& from, const objects::TextSearchConfiguration& to);
  void alter(const objects::Statistics& from, const objects::Statistics& to);
  void alter(const objects::Publication& from, const objects::Publication& to);
  void alter(const objects::ForeignDataWrapper& from, const objects::ForeignDataWrapper& to);
  void alter(const objects::Server& from, const objects::Server& to);
  void alter(const objects::UserMapping& from, const objects::UserMapping& to);
  void alter(const objects::ForeignTable& from, const objects::ForeignTable& to);
  void alter(const objects::Cast& from, const objects::Cast& to);
  void alter(const objects::OperatorFamily& from, const objects::OperatorFamily& to);
  void alter(const objects::OperatorClass& from, const objects::OperatorClass& to);
  void alter(const objects::Subscription& from, const objects::Subscription& to);

  // What is shared between kinds.
  void emit(std::string text) { compiler_.emit(std::move(text)); }
  std::string type(const Type& type) const { return compiler_.type_name(type); }
  void require(int version, std::string_view feature, std::string_view hint) const;
  [[noreturn]] void unsupported(std::string_view feature, std::string_view hint) const {
    compiler_.unsupported(feature, hint);
  }
  [[noreturn]] void misused(std::string_view message, std::string_view hint) const { compiler_.misused(message, hint); }
  /// Drops what was there and creates what is to be.
  void recreate(const Object& from, const Object& to);
  /// Refuses when anything but the attributes differs.
  template <class T>
  void nothing_else(T from, const T& to, std::string_view what) const {
    from.attributes = to.attributes;
    if (from != to) unsupported(std::string("way to alter ") + std::string(what), "drop it and create it anew");
  }
  void set_attributes(const ObjectName& object, const objects::Attributes& from, const objects::Attributes& to);
  static Privileges privileges_of(const ObjectName& object, const objects::Rights& rights);
  void check_privileges(const Privileges& privileges) const;
  const QualifiedName& table_of_columns(const Privileges& privileges) const;
  std::string extent(const Privileges& privileges) const;

  /// `FUNCTION "f"(integer)`
  std::string title(const ObjectName& object) const;
  /// `"f"(integer)`, `"audit" ON "orders"`
  std::string designation(const ObjectName& object) const;
  std::string operator_name(const QualifiedName& name) const;

  std::string sequence_options(const objects::Sequence& from, const objects::Sequence& to) const;
  std::string domain_check(const objects::Domain::Check& check) const;
  std::string view_options(const objects::View& view) const;
  std::string arguments(const std::vector<objects::Argument>& arguments) const;
  std::string function_attributes(const objects::Function& function) const;
  std::string function_body(const objects::Function& function) const;
  std::string trigger_text(const objects::Trigger& trigger, bool or_replace) const;
  std::string publication_members(const objects::Publication& publication) const;
  std::string publication_options(const objects::Publication& publication) const;
  std::string foreign_column(const objects::ForeignTable& table, const Column& column) const;
  /// `OPERATOR 1 < (integer, bigint)`
  std::string class_operator(const objects::ClassOperator& it) const;
  std::string class_function(const objects::ClassFunction& it) const;
  std::string types_text(const std::vector<Type>& types) const;
  /// The family that was made for a class alone, and goes with it; otherwise the class.
  static ObjectName family_to_drop(const op::DropObject& operation);
  void drop_subscription(const op::DropObject& operation);
  std::vector<std::string> function_changes(const objects::Function& from, const objects::Function& to) const;
  void fire(const QualifiedName& table, std::string_view kind, std::string_view name, dsl::firing firing);
  void map_tokens(const QualifiedName& configuration, std::string_view verb,
                  const objects::TextSearchConfiguration::Mapping& mapping);

  PostgresDdlCompiler& compiler_;
};

// Text that several kinds need.
std::string text_literal(std::string_view text);
/// `'a', 'b'`
std::string text_literals(const std::vector<std::string>& texts);
/// `"reader", PUBLIC`
std::string roles_text(const std::vector<std::string>& roles);
std::string role_text(std::string_view role);
/// ` OPTIONS ("host" 'db', "port" '5432')`; nothing for none.
std::string options_clause(const objects::ForeignOptions& options);
/// ` OPTIONS (SET "host" 'other', DROP "port")`; nothing where nothing changes.
std::string options_change(const objects::ForeignOptions& from, const objects::ForeignOptions& to);
/// ` IF NOT EXISTS` where it was asked for.
std::string_view if_not_exists(const op::CreateObject& how);
std::string_view or_replace(const op::CreateObject& how);
/// In dollar quotes that the text does not contain.
std::string dollar_quoted(std::string_view text);

}  // namespace retort::inline v1
