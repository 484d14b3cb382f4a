#include "op/objects/convert.hpp"

#include <utility>

namespace retort::inline v1 {

void ObjectOp::create_view(const dsl::TableName& view, const dsl::Sql& query, const dsl::CreateViewOptions& options) {
  const objects::View object{.name = owned_name(view),
                             .query = owned_sql(query),
                             .variants = owned_variants(options.variants),
                             .columns = owned_names(options.columns, view.file()),
                             .recursive = options.recursive,
                             .temporary = options.temporary,
                             .security_barrier = owned_bool(options.security_barrier),
                             .security_invoker = owned_bool(options.security_invoker),
                             .check_option = options.check_option,
                             .attributes = owned_attributes(options.owner, options.comment, view.file())};
  op::CreateObject operation{
      .object = object, .replacement = replacement_of(options), .if_not_exists = options.if_not_exists};
  if (options.existing.is_set()) {
    objects::View before = object;
    before.query = owned_sql(options.existing);
    operation.was = std::move(before);
  }
  invoke({std::move(operation), location_of(view)});
}

/// Where it is not said what was there before, it was something else.
void ObjectOp::alter_view(const dsl::TableName& view, const dsl::AlterViewOptions& options,
                          const dsl::AlterViewOptions& existing) {
  objects::View to{.name = owned_name(view)};
  objects::View from = to;
  const auto change = [](dsl::OptionalBool now, dsl::OptionalBool before, auto& is, auto& was) {
    if (!now.is_set()) return true;
    is = now.value();
    was = owned_bool(before);
    return before.is_set();
  };
  const bool barrier =
      change(options.security_barrier, existing.security_barrier, to.security_barrier, from.security_barrier);
  const bool invoker =
      change(options.security_invoker, existing.security_invoker, to.security_invoker, from.security_invoker);
  invoke({op::AlterObject{.to = std::move(to), .from = std::move(from), .is_one_way = !barrier || !invoker},
          location_of(view)});
}

void ObjectOp::create_materialized_view(const dsl::TableName& view, const dsl::Sql& query,
                                        const dsl::CreateMaterializedViewOptions& options) {
  objects::MaterializedView object{.name = owned_name(view),
                                   .query = owned_sql(query),
                                   .columns = owned_names(options.columns, view.file()),
                                   .access_method = owned_text(options.method),
                                   .storage_parameters = owned_parameters(options.storage_parameters),
                                   .tablespace = owned_name(options.tablespace, view.file()),
                                   .with_no_data = !options.with_data,
                                   .attributes = owned_attributes(options.owner, options.comment, view.file())};
  op::CreateObject operation{
      .object = object, .replacement = replacement_of(options), .if_not_exists = options.if_not_exists};
  if (options.existing.is_set()) {
    object.query = owned_sql(options.existing);
    operation.was = std::move(object);
  }
  invoke({std::move(operation), location_of(view)});
}

void ObjectOp::alter_materialized_view(const dsl::TableName& view, const dsl::AlterMaterializedViewOptions& options,
                                       const dsl::AlterMaterializedViewOptions& existing) {
  const auto with = [&](const dsl::AlterMaterializedViewOptions& some) {
    return objects::MaterializedView{.name = owned_name(view),
                                     .storage_parameters = owned_parameters(some.storage_parameters),
                                     .cluster_on = owned_name(some.cluster_on, view.file())};
  };
  invoke({op::AlterObject{.to = with(options), .from = with(existing)}, location_of(view)});
}

void ObjectOp::refresh_materialized_view(const dsl::TableName& view,
                                         const dsl::RefreshMaterializedViewOptions& options) {
  invoke({op::RefreshMaterializedView{
              .view = owned_name(view), .concurrently = options.concurrently, .with_no_data = !options.with_data},
          location_of(view)});
}

}  // namespace retort::inline v1
