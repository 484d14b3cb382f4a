#pragma once

#include <retort/dsl/column.hpp>
#include <retort/dsl/constraint.hpp>
#include <retort/dsl/default.hpp>
#include <retort/dsl/expression.hpp>
#include <retort/dsl/objects/object_name.hpp>
#include <retort/dsl/objects/operator_classes.hpp>
#include <retort/dsl/objects/words.hpp>
#include <retort/dsl/options.hpp>
#include <retort/dsl/storage.hpp>

// The keyword arguments of the verbs for objects beside tables. `or_replace` keeps what is built on the object and its
// rights; `recreate` drops it first, and can change what the other cannot. `existing` says what is replaced or dropped,
// for a downgrade that is left out.
namespace retort::inline v1::dsl {

struct DropOptions {
  bool if_exists = false;
  bool cascade = false;
  Existing existing = nullptr;  ///< the verb that creates it
};

struct CreateSchemaOptions {
  bool if_not_exists = false;
  Name owner{};
  Text comment{};
};

struct CreateExtensionOptions {
  bool if_not_exists = false;
  Name schema{};
  Text version{};
  bool cascade = false;
  Text comment{};
};

struct ColumnReference {
  TableName table{};
  Name column{};
};

struct CreateSequenceOptions {
  Type type{};
  OptionalInteger start{};
  OptionalInteger increment{};
  OptionalInteger minvalue{};
  OptionalInteger maxvalue{};
  OptionalInteger cache{};
  OptionalBool cycle{};
  ColumnReference owned_by{};
  bool unlogged = false;
  bool if_not_exists = false;
  Name owner{};
  Text comment{};
};

struct AlterSequenceOptions {
  Type type{};
  OptionalInteger start{};
  OptionalInteger increment{};
  OptionalInteger minvalue{};
  OptionalInteger maxvalue{};
  OptionalInteger cache{};
  OptionalBool cycle{};
  ColumnReference owned_by{};
  bool unlogged = false;
};

struct CreateTypeOptions {
  Name owner{};
  Text comment{};
};

/// At most one of `before` and `after`; without them the value comes last. With `autocommit` it is added outside of the
/// transaction, and so can be used by what comes after it in the migration.
struct AddEnumValueOptions {
  Text before{};
  Text after{};
  bool if_not_exists = false;
  bool autocommit = false;
};

/// `existing_before` and `existing_after` say where the value stood, `existing_last` that it was the last.
struct RemoveEnumValueOptions {
  Text replacement{};
  Text existing_before{};
  Text existing_after{};
  bool existing_last = false;
};

/// `{"street", text}`
struct CompositeAttribute {
  Name name{};
  Type type{};
  CollationName collation{};
};

struct CreateRangeTypeOptions {
  TableName subtype_opclass{};
  CollationName collation{};
  TableName subtype_diff{};
  TableName multirange_type{};
  Name owner{};
  Text comment{};
};

struct DomainCheck {
  Name name{};
  Sql condition{};
  bool not_valid = false;
};

struct CreateDomainOptions {
  CollationName collation{};
  Default server_default{};
  bool nullable = true;
  List<DomainCheck> checks{};
  Name owner{};
  Text comment{};
};

struct AlterDomainOptions {
  Default server_default{};
  OptionalBool nullable{};
  Default existing_server_default{};
};

struct DomainConstraintOptions {
  bool not_valid = false;
};

/// `{"sqlite", "SELECT …"}`: another text on one dialect.
struct Variant {
  Text dialect{};
  Sql text{};
};

struct CreateViewOptions {
  Names columns{};
  bool or_replace = false;
  bool recreate = false;
  bool if_not_exists = false;
  Sql existing{};
  bool recursive = false;
  bool temporary = false;
  OptionalBool security_barrier{};
  OptionalBool security_invoker{};
  dsl::check_option check_option = dsl::check_option::none;
  List<Variant> variants{};
  Name owner{};
  Text comment{};
};

/// What changes of a view beside its query; a member left out stays as it is.
struct AlterViewOptions {
  OptionalBool security_barrier{};
  OptionalBool security_invoker{};
};

struct CreateMaterializedViewOptions {
  Names columns{};
  bool recreate = false;
  bool if_not_exists = false;
  Sql existing{};
  Text method{};
  StorageParameters storage_parameters{};
  Name tablespace{};
  bool with_data = true;
  Name owner{};
  Text comment{};
};

struct AlterMaterializedViewOptions {
  StorageParameters storage_parameters{};
  Name cluster_on{};  ///< the index that CLUSTER sorts the rows by
};

struct RefreshMaterializedViewOptions {
  bool concurrently = false;
  bool with_data = true;
};

struct ArgumentOptions {
  argument_mode mode = argument_mode::in;
  Default server_default{};
};

/// `{"price", numeric}`, `{"rest", array(text), {.mode = argument_mode::variadic}}`
struct Argument {
  Name name{};
  Type type{};
  ArgumentOptions options{};
};

/// `{"search_path", "pg_catalog, pg_temp"}`, as SQL writes it behind SET … TO.
struct Setting {
  Text name{};
  Text value{};
};

/// What a function returns: a value, or with returns_set() and returns_table() any number of rows.
struct Returns {
  constexpr Returns() noexcept = default;
  constexpr Returns(const Type& returned) noexcept : type(returned) {}

  Type type{};
  bool is_set = false;
  List<Argument> table{};
};

constexpr Returns returns_set(const Type& type) noexcept {
  Returns returns(type);
  returns.is_set = true;
  return returns;
}

constexpr Returns returns_table(List<Argument> columns) noexcept {
  Returns returns;
  returns.table = columns;
  return returns;
}

/// What trigger functions return, and what event trigger functions return.
inline constexpr Type trigger = type("trigger");
inline constexpr Type event_trigger = type("event_trigger");

struct CreateFunctionOptions {
  Text language{};  ///< left out: sql
  bool or_replace = false;
  bool recreate = false;
  Sql existing{};
  bool atomic = false;
  dsl::volatility volatility = dsl::volatility::unset;
  dsl::parallel parallel = dsl::parallel::unset;
  bool strict = false;
  bool security_definer = false;
  bool leakproof = false;
  bool window = false;
  int cost = -1;
  int rows = -1;
  TableName support{};
  List<Setting> settings{};
  Text library{};
  Name owner{};
  Text comment{};
};

/// What changes of a function or procedure beside its body; a member left out stays as it is. A setting without a value
/// is reset.
struct AlterFunctionOptions {
  dsl::volatility volatility = dsl::volatility::unset;
  dsl::parallel parallel = dsl::parallel::unset;
  OptionalBool strict{};
  OptionalBool security_definer{};
  OptionalBool leakproof{};
  int cost = -1;
  int rows = -1;
  List<Setting> settings{};
};

struct CreateProcedureOptions {
  Text language{};
  bool or_replace = false;
  bool recreate = false;
  Sql existing{};
  bool atomic = false;
  bool security_definer = false;
  List<Setting> settings{};
  Name owner{};
  Text comment{};
};

struct CreateAggregateOptions {
  bool or_replace = false;
  List<Argument> order_by{};
  int state_size = -1;
  TableName final_function{};
  bool final_extra = false;
  TableName combine_function{};
  TableName serial_function{};
  TableName deserial_function{};
  Text initial_value{};
  Text sort_operator{};
  bool hypothetical = false;
  dsl::parallel parallel = dsl::parallel::unset;
  Name owner{};
  Text comment{};
};

struct CreateOperatorOptions {
  TableName commutator{};
  TableName negator{};
  TableName restriction{};
  TableName join{};
  bool hashes = false;
  bool merges = false;
  Name owner{};
  Text comment{};
};

struct CreateTriggerOptions {
  trigger_time time = trigger_time::before;
  List<Text> events{};
  Names columns{};
  bool for_each_row = false;
  Sql when{};
  TableName function{};
  List<Text> arguments{};
  List<Variant> bodies{};
  bool or_replace = false;
  bool recreate = false;
  bool if_not_exists = false;
  bool constraint = false;
  bool deferrable = false;
  bool initially_deferred = false;
  TableName referenced_table{};
  Name old_table{};
  Name new_table{};
  bool temporary = false;
  dsl::firing firing = dsl::firing::origin;
  Text comment{};
};

struct CreateEventTriggerOptions {
  List<Text> tags{};
  dsl::firing firing = dsl::firing::origin;
  Name owner{};
  Text comment{};
};

struct CreateRuleOptions {
  Sql where{};
  bool instead = false;
  List<Sql> commands{};
  bool or_replace = false;
  dsl::firing firing = dsl::firing::origin;
  Text comment{};
};

struct CreatePolicyOptions {
  bool restrictive = false;
  dsl::command command = dsl::command::all;
  Roles roles{};
  Sql using_expression{};
  Sql with_check{};
  Text comment{};
};

struct AlterPolicyOptions {
  Roles roles{};
  Sql using_expression{};
  Sql with_check{};
};

struct CreateCollationOptions {
  collation_provider provider = collation_provider::unset;
  Text locale{};
  Text lc_collate{};
  Text lc_ctype{};
  bool deterministic = true;
  Text rules{};
  bool if_not_exists = false;
  Name owner{};
  Text comment{};
};

struct TextSearchMapping {
  Names tokens{};
  List<TableName> dictionaries{};
};

struct CreateTextSearchConfigurationOptions {
  TableName parser{};
  TableName copy{};
  List<TextSearchMapping> mappings{};
  Name owner{};
  Text comment{};
};

struct CreateTextSearchDictionaryOptions {
  List<Setting> options{};
  Name owner{};
  Text comment{};
};

struct CreateStatisticsOptions {
  List<Text> kinds{};
  List<Sql> expressions{};
  OptionalInteger target{};
  bool if_not_exists = false;
  Name owner{};
  Text comment{};
};

/// `{"orders"}`, `{"orders", {"id", "total"}, "total > 0"}`
struct PublishedTable {
  TableName table{};
  Names columns{};
  Sql where{};
};

struct CreatePublicationOptions {
  bool all_tables = false;
  List<PublishedTable> tables{};
  Names schemas{};
  List<Text> publish{};
  OptionalBool via_partition_root{};
  Text generated_columns{};
  Name owner{};
  Text comment{};
};

/// Creating one that makes a slot on the publisher is refused in a transaction, so it stands outside of one, unless the
/// parameters say otherwise: `{{"create_slot", false}}`, `{{"connect", false}}`.
struct CreateSubscriptionOptions {
  StorageParameters parameters{};
  OptionalBool enabled{};
  Name owner{};
  Text comment{};
};

/// A member left out stays as it is. New publications are not fetched of themselves: REFRESH PUBLICATION does that.
struct AlterSubscriptionOptions {
  Text connection{};
  Names publications{};
  StorageParameters parameters{};
  OptionalBool enabled{};
};

struct CreateForeignDataWrapperOptions {
  TableName handler{};
  TableName validator{};
  List<Setting> options{};
  Name owner{};
  Text comment{};
};

struct CreateServerOptions {
  Text type{};
  Text version{};
  List<Setting> options{};
  bool if_not_exists = false;
  Name owner{};
  Text comment{};
};

struct AlterServerOptions {
  Text version{};
  List<Setting> options{};
};

struct CreateUserMappingOptions {
  List<Setting> options{};
  bool if_not_exists = false;
};

struct ForeignColumn {
  Column column{};
  List<Setting> options{};
};

struct CreateForeignTableOptions {
  List<Setting> options{};
  bool if_not_exists = false;
  Name owner{};
  Text comment{};
};

struct GrantOptions {
  bool with_grant_option = false;
};

struct RevokeOptions {
  bool grant_option_only = false;
  bool cascade = false;
};

/// Of what is created from now on, in these schemas (none: anywhere), by these roles (none: by the current one).
struct DefaultPrivilegesOptions {
  Names schemas{};
  Roles creators{};
  bool with_grant_option = false;
};

struct CommentOptions {
  Text existing_comment{};
};

struct OwnerOptions {
  Name existing_owner{};
};

}  // namespace retort::inline v1::dsl
