#pragma once

#include <retort/dsl/objects/options.hpp>

namespace retort::inline v1 {

struct Operation;

/// The verbs for what a database holds beside tables; Op has them too. Objects that no verb creates from what is at
/// hand are given as values (<retort/model/object.hpp>) to Op::invoke().
class RETORT_API ObjectOp {
 public:
  // Schemas and extensions
  void create_schema(const dsl::GlobalName& schema, const dsl::CreateSchemaOptions& options = {});
  void create_extension(const dsl::GlobalName& extension, const dsl::CreateExtensionOptions& options = {});
  /// Without a version: to the newest that the server has. Extensions seldom know a way back.
  void update_extension(const dsl::GlobalName& extension, dsl::Text version = {});

  // Sequences
  void create_sequence(const dsl::TableName& sequence, const dsl::CreateSequenceOptions& options = {});
  void alter_sequence(const dsl::TableName& sequence, const dsl::AlterSequenceOptions& options);
  /// With what was there before, which can then be restored.
  void alter_sequence(const dsl::TableName& sequence, const dsl::AlterSequenceOptions& options,
                      const dsl::AlterSequenceOptions& existing);

  // Types
  void create_enum(const dsl::TableName& type, dsl::List<dsl::Text> values, const dsl::CreateTypeOptions& options = {});
  /// Can be used by the migrations after this one.
  void add_enum_value(const dsl::TableName& type, dsl::Text value, const dsl::AddEnumValueOptions& options = {});
  void rename_enum_value(const dsl::TableName& type, dsl::Text value, dsl::Text new_value);
  /// Makes a new type without the value and moves every column, array and default to it. Rows that hold the value get
  /// `.replacement`; without one they are counted, and nothing is changed.
  void remove_enum_value(const dsl::TableName& type, dsl::Text value, const dsl::RemoveEnumValueOptions& options = {});
  void create_composite_type(const dsl::TableName& type, dsl::List<dsl::CompositeAttribute> attributes,
                             const dsl::CreateTypeOptions& options = {});
  void add_attribute(const dsl::TableName& type, const dsl::CompositeAttribute& attribute);
  void drop_attribute(const dsl::TableName& type, const dsl::CompositeAttribute& existing);
  /// Gives an attribute another type or collation.
  void alter_attribute(const dsl::TableName& type, const dsl::CompositeAttribute& attribute,
                       const dsl::CompositeAttribute& existing);
  void create_range_type(const dsl::TableName& type, const dsl::Type& subtype,
                         const dsl::CreateRangeTypeOptions& options = {});
  void create_domain(const dsl::TableName& domain, const dsl::Type& type, const dsl::CreateDomainOptions& options = {});
  void alter_domain(const dsl::TableName& domain, const dsl::AlterDomainOptions& options);
  void add_domain_constraint(const dsl::TableName& domain, dsl::Name name, const dsl::Sql& condition,
                             const dsl::DomainConstraintOptions& options = {});
  /// Checks the rows that a constraint added with .not_valid has not looked at.
  void validate_domain_constraint(const dsl::TableName& domain, dsl::Name name);

  // Views. A query may come from a file: see retort_embed_sql() in CMake.
  void create_view(const dsl::TableName& view, const dsl::Sql& query, const dsl::CreateViewOptions& options = {});
  /// What of it is not in its query. With what was there before, which can then be restored.
  void alter_view(const dsl::TableName& view, const dsl::AlterViewOptions& options,
                  const dsl::AlterViewOptions& existing = {});
  void create_materialized_view(const dsl::TableName& view, const dsl::Sql& query,
                                const dsl::CreateMaterializedViewOptions& options = {});
  /// Makes the options `existing` into the others.
  void alter_materialized_view(const dsl::TableName& view, const dsl::AlterMaterializedViewOptions& options,
                               const dsl::AlterMaterializedViewOptions& existing = {});
  void refresh_materialized_view(const dsl::TableName& view, const dsl::RefreshMaterializedViewOptions& options = {});

  // Functions and what is made of them
  void create_function(const dsl::TableName& function, dsl::List<dsl::Argument> arguments, const dsl::Returns& returns,
                       const dsl::Sql& body, const dsl::CreateFunctionOptions& options = {});
  void create_procedure(const dsl::TableName& procedure, dsl::List<dsl::Argument> arguments, const dsl::Sql& body,
                        const dsl::CreateProcedureOptions& options = {});
  /// What of it is not in its body. With what was there before, which can then be restored.
  void alter_function(const dsl::TableName& function, dsl::List<dsl::Type> arguments,
                      const dsl::AlterFunctionOptions& options, const dsl::AlterFunctionOptions& existing = {});
  void alter_procedure(const dsl::TableName& procedure, dsl::List<dsl::Type> arguments,
                       const dsl::AlterFunctionOptions& options, const dsl::AlterFunctionOptions& existing = {});
  void create_aggregate(const dsl::TableName& aggregate, dsl::List<dsl::Argument> arguments,
                        const dsl::TableName& state_function, const dsl::Type& state_type,
                        const dsl::CreateAggregateOptions& options = {});
  void create_operator(const dsl::TableName& the_operator, const dsl::Type& left, const dsl::Type& right,
                       const dsl::TableName& function, const dsl::CreateOperatorOptions& options = {});
  void create_cast(const dsl::Type& source, const dsl::Type& target, const dsl::CreateCastOptions& options = {},
                   const char* file = __builtin_FILE(), std::uint_least32_t line = __builtin_LINE());
  /// What indexes of a method (btree, gist, …) can do: `op.create_operator_class("by_length", text, "btree",
  /// {.operators = {{1, "<<<"}}, .functions = {{1, "compare_lengths", {text, text}}}})`
  void create_operator_class(const dsl::TableName& name, const dsl::Type& type, dsl::Name method,
                             const dsl::CreateOperatorClassOptions& options);
  void create_operator_family(const dsl::TableName& family, dsl::Name method,
                              const dsl::OperatorFamilyOptions& options = {});
  /// Makes the operators and functions of `existing` into those of the options.
  void alter_operator_family(const dsl::TableName& family, dsl::Name method, const dsl::OperatorFamilyOptions& options,
                             const dsl::OperatorFamilyOptions& existing);

  // What happens of itself
  void create_trigger(const dsl::GlobalName& trigger, const dsl::TableName& table,
                      const dsl::CreateTriggerOptions& options);
  void enable_trigger(const dsl::GlobalName& trigger, const dsl::TableName& table,
                      dsl::firing firing = dsl::firing::origin);
  void disable_trigger(const dsl::GlobalName& trigger, const dsl::TableName& table);
  void create_event_trigger(const dsl::GlobalName& trigger, dsl::Text event, const dsl::TableName& function,
                            const dsl::CreateEventTriggerOptions& options = {});
  void enable_event_trigger(const dsl::GlobalName& trigger, dsl::firing firing = dsl::firing::origin);
  void disable_event_trigger(const dsl::GlobalName& trigger);
  void create_rule(const dsl::GlobalName& rule, const dsl::TableName& table, dsl::command event,
                   const dsl::CreateRuleOptions& options = {});
  void enable_rule(const dsl::GlobalName& rule, const dsl::TableName& table, dsl::firing firing = dsl::firing::origin);
  void disable_rule(const dsl::GlobalName& rule, const dsl::TableName& table);
  void create_policy(const dsl::GlobalName& policy, const dsl::TableName& table,
                     const dsl::CreatePolicyOptions& options = {});
  void alter_policy(const dsl::GlobalName& policy, const dsl::TableName& table, const dsl::AlterPolicyOptions& options);
  void alter_policy(const dsl::GlobalName& policy, const dsl::TableName& table, const dsl::AlterPolicyOptions& options,
                    const dsl::AlterPolicyOptions& existing);

  // How text is compared and searched, what the planner knows
  void create_collation(const dsl::TableName& collation, const dsl::CreateCollationOptions& options);
  void create_text_search_dictionary(const dsl::TableName& dictionary, const dsl::TableName& template_name,
                                     const dsl::CreateTextSearchDictionaryOptions& options = {});
  /// Makes the options `existing` into the others.
  void alter_text_search_dictionary(const dsl::TableName& dictionary, dsl::List<dsl::Setting> options,
                                    dsl::List<dsl::Setting> existing);
  void create_text_search_configuration(const dsl::TableName& configuration,
                                        const dsl::CreateTextSearchConfigurationOptions& options = {});
  /// Makes the mappings `existing` into the others, token by token.
  void alter_text_search_configuration(const dsl::TableName& configuration, dsl::List<dsl::TextSearchMapping> mappings,
                                       dsl::List<dsl::TextSearchMapping> existing);
  void create_statistics(const dsl::TableName& statistics, const dsl::TableName& table, dsl::Names columns,
                         const dsl::CreateStatisticsOptions& options = {});
  /// How many values ANALYZE keeps; -1: as the server is configured.
  void alter_statistics(const dsl::TableName& statistics, int target, dsl::OptionalInteger existing_target = {});

  // Other servers
  void create_publication(const dsl::GlobalName& publication, const dsl::CreatePublicationOptions& options = {});
  /// Makes `existing` into what the options say.
  void alter_publication(const dsl::GlobalName& publication, const dsl::CreatePublicationOptions& options,
                         const dsl::CreatePublicationOptions& existing);
  void create_subscription(const dsl::GlobalName& subscription, dsl::Text connection, dsl::Names publications,
                           const dsl::CreateSubscriptionOptions& options = {});
  /// With what was there before, which can then be restored.
  void alter_subscription(const dsl::GlobalName& subscription, const dsl::AlterSubscriptionOptions& options,
                          const dsl::AlterSubscriptionOptions& existing = {});
  void create_foreign_data_wrapper(const dsl::GlobalName& wrapper,
                                   const dsl::CreateForeignDataWrapperOptions& options = {});
  // These make `existing` into what the options say.
  void alter_foreign_data_wrapper(const dsl::GlobalName& wrapper, const dsl::CreateForeignDataWrapperOptions& options,
                                  const dsl::CreateForeignDataWrapperOptions& existing);
  void alter_server(const dsl::GlobalName& server, const dsl::AlterServerOptions& options,
                    const dsl::AlterServerOptions& existing);
  void alter_user_mapping(const dsl::GlobalName& role, dsl::Name server, dsl::List<dsl::Setting> options,
                          dsl::List<dsl::Setting> existing);
  void alter_foreign_table(const dsl::TableName& table, dsl::List<dsl::Setting> options,
                           dsl::List<dsl::Setting> existing);
  void create_server(const dsl::GlobalName& server, dsl::Name wrapper, const dsl::CreateServerOptions& options = {});
  void create_user_mapping(const dsl::GlobalName& role, dsl::Name server,
                           const dsl::CreateUserMappingOptions& options = {});
  void drop_user_mapping(const dsl::GlobalName& role, dsl::Name server, const dsl::DropOptions& options = {});
  void create_foreign_table(const dsl::TableName& table, dsl::List<dsl::ForeignColumn> columns, dsl::Name server,
                            const dsl::CreateForeignTableOptions& options = {});

  // Whatever there is: `op.drop(object::view("latest"))`, `op.rename(object::function("area", {numeric}), "surface")`
  void drop(const dsl::ObjectName& object, const dsl::DropOptions& options = {});
  void rename(const dsl::ObjectName& object, dsl::Name new_name);
  void set_schema(const dsl::ObjectName& object, dsl::Name new_schema);
  void set_owner(const dsl::ObjectName& object, dsl::Name owner, const dsl::OwnerOptions& options = {});
  /// An empty comment takes it away.
  void comment(const dsl::ObjectName& object, dsl::Text comment, const dsl::CommentOptions& options = {});

  // The same under SQL's words.
  void drop_schema(const dsl::GlobalName& name, const dsl::DropOptions& options = {}) {
    drop(dsl::object::schema(name), options);
  }
  void drop_extension(const dsl::GlobalName& name, const dsl::DropOptions& options = {}) {
    drop(dsl::object::extension(name), options);
  }
  void drop_sequence(const dsl::TableName& name, const dsl::DropOptions& options = {}) {
    drop(dsl::object::sequence(name), options);
  }
  void drop_type(const dsl::TableName& name, const dsl::DropOptions& options = {}) {
    drop(dsl::object::type(name), options);
  }
  void drop_enum(const dsl::TableName& name, const dsl::DropOptions& options = {}) { drop_type(name, options); }
  void drop_domain(const dsl::TableName& name, const dsl::DropOptions& options = {}) {
    drop(dsl::object::domain(name), options);
  }
  void drop_view(const dsl::TableName& name, const dsl::DropOptions& options = {}) {
    drop(dsl::object::view(name), options);
  }
  void drop_materialized_view(const dsl::TableName& name, const dsl::DropOptions& options = {}) {
    drop(dsl::object::materialized_view(name), options);
  }
  void drop_function(const dsl::TableName& name, dsl::List<dsl::Type> arguments = {},
                     const dsl::DropOptions& options = {}) {
    drop(dsl::object::function(name, arguments), options);
  }
  void drop_procedure(const dsl::TableName& name, dsl::List<dsl::Type> arguments = {},
                      const dsl::DropOptions& options = {}) {
    drop(dsl::object::procedure(name, arguments), options);
  }
  void drop_aggregate(const dsl::TableName& name, dsl::List<dsl::Type> arguments,
                      const dsl::DropOptions& options = {}) {
    drop(dsl::object::aggregate(name, arguments), options);
  }
  void drop_operator(const dsl::TableName& name, dsl::List<dsl::Type> arguments, const dsl::DropOptions& options = {}) {
    drop(dsl::object::operator_(name, arguments), options);
  }
  void drop_trigger(const dsl::GlobalName& name, const dsl::TableName& table, const dsl::DropOptions& options = {}) {
    drop(dsl::object::trigger(table, name), options);
  }
  void drop_rule(const dsl::GlobalName& name, const dsl::TableName& table, const dsl::DropOptions& options = {}) {
    drop(dsl::object::rule(table, name), options);
  }
  void drop_policy(const dsl::GlobalName& name, const dsl::TableName& table, const dsl::DropOptions& options = {}) {
    drop(dsl::object::policy(table, name), options);
  }

  // Rights. None named: all. `op.grant({"SELECT", "UPDATE"}, {object::table("orders")}, {"clerks"})`
  void grant(dsl::List<dsl::Text> privileges, dsl::List<dsl::ObjectName> objects, dsl::Roles roles,
             const dsl::GrantOptions& options = {});
  void revoke(dsl::List<dsl::Text> privileges, dsl::List<dsl::ObjectName> objects, dsl::Roles roles,
              const dsl::RevokeOptions& options = {});
  /// On what is created from now on: ALTER DEFAULT PRIVILEGES. `kind` is table, sequence, function, enum_type or
  /// schema.
  void grant_default_privileges(dsl::List<dsl::Text> privileges, ObjectKind kind, dsl::Roles roles,
                                const dsl::DefaultPrivilegesOptions& options = {}, const char* file = __builtin_FILE(),
                                std::uint_least32_t line = __builtin_LINE());
  void revoke_default_privileges(dsl::List<dsl::Text> privileges, ObjectKind kind, dsl::Roles roles,
                                 const dsl::DefaultPrivilegesOptions& options = {}, const char* file = __builtin_FILE(),
                                 std::uint_least32_t line = __builtin_LINE());

  /// The dialect the migration is being recorded for: "postgresql", "sqlite", or that of a user's own connection.
  virtual dsl::Text dialect() const noexcept = 0;

  /// Records an operation given as a value (<retort/operation.hpp>).
  virtual void invoke(Operation operation) = 0;

 protected:
  ObjectOp() = default;
  ObjectOp(const ObjectOp&) = default;
  ObjectOp& operator=(const ObjectOp&) = default;
  ~ObjectOp() = default;
};

}  // namespace retort::inline v1
