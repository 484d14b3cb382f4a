// The verbs that go by an object's name.
#include "op/existing.hpp"
#include "op/objects/convert.hpp"

#include <utility>

namespace retort::inline v1 {

namespace {

op::DropObject drop_of(ObjectName object, const dsl::DropOptions& options, dsl::Text dialect, const Location& where) {
  op::DropObject drop{.object = std::move(object), .if_exists = options.if_exists, .cascade = options.cascade};
  if (options.existing != nullptr) {
    drop.was = existing::object(options.existing, drop.object, {dialect.data(), dialect.size()}, where);
    drop.object = name_of(*drop.was);  // which kind of type it is
  }
  return drop;
}

}  // namespace

void ObjectOp::drop(const dsl::ObjectName& object, const dsl::DropOptions& options) {
  invoke({drop_of(owned_object(object), options, dialect(), location_of(object)), location_of(object)});
}

void ObjectOp::drop_user_mapping(const dsl::GlobalName& role, dsl::Name server, const dsl::DropOptions& options) {
  const ObjectName mapping{.kind = ObjectKind::user_mapping,
                           .name = {.name = owned_name(role)},
                           .parent = {.name = owned_name(server, role.file())}};
  invoke({drop_of(mapping, options, dialect(), location_of(role)), location_of(role)});
}

void ObjectOp::rename(const dsl::ObjectName& object, dsl::Name new_name) {
  invoke({op::RenameObject{.object = owned_object(object), .new_name = owned_name(new_name, file_of(object))},
          location_of(object)});
}

void ObjectOp::set_schema(const dsl::ObjectName& object, dsl::Name new_schema) {
  invoke({op::MoveObject{.object = owned_object(object), .new_schema = owned_name(new_schema, file_of(object))},
          location_of(object)});
}

void ObjectOp::set_owner(const dsl::ObjectName& object, dsl::Name owner, const dsl::OwnerOptions& options) {
  op::SetOwner operation{.object = owned_object(object), .owner = owned_name(owner, file_of(object))};
  if (options.existing_owner.is_set()) operation.was = owned_name(options.existing_owner, file_of(object));
  invoke({std::move(operation), location_of(object)});
}

void ObjectOp::comment(const dsl::ObjectName& object, dsl::Text comment, const dsl::CommentOptions& options) {
  op::SetComment operation{.object = owned_object(object), .comment = owned_text(comment)};
  if (options.existing_comment.is_set()) operation.was = owned_text(options.existing_comment);
  invoke({std::move(operation), location_of(object)});
}

}  // namespace retort::inline v1
