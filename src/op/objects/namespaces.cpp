// Schemas, extensions, sequences.
#include "op/objects/convert.hpp"

namespace retort::inline v1 {

namespace {

/// The options that creating and altering a sequence share.
template <class Options>
objects::Sequence owned_sequence(const dsl::TableName& name, const Options& options) {
  return {.name = owned_name(name),
          .type = owned_type(options.type),
          .options = {.start = owned_integer(options.start),
                      .increment = owned_integer(options.increment),
                      .minvalue = owned_integer(options.minvalue),
                      .maxvalue = owned_integer(options.maxvalue),
                      .cache = owned_integer(options.cache),
                      .cycle = owned_bool(options.cycle)},
          .owner_table = owned_name(options.owned_by.table),
          .owner_column = owned_name(options.owned_by.column, name.file()),
          .unlogged = options.unlogged};
}

}  // namespace

void ObjectOp::create_schema(const dsl::GlobalName& schema, const dsl::CreateSchemaOptions& options) {
  invoke({op::CreateObject{
              .object = objects::Schema{.name = owned_name(schema),
                                        .attributes = owned_attributes(options.owner, options.comment, schema.file())},
              .if_not_exists = options.if_not_exists},
          location_of(schema)});
}

void ObjectOp::create_extension(const dsl::GlobalName& extension, const dsl::CreateExtensionOptions& options) {
  objects::Extension object{.name = owned_name(extension),
                            .schema = owned_name(options.schema, extension.file()),
                            .version = owned_text(options.version),
                            .cascade = options.cascade,
                            .attributes = {.comment = owned_text(options.comment)}};
  invoke(
      {op::CreateObject{.object = std::move(object), .if_not_exists = options.if_not_exists}, location_of(extension)});
}

void ObjectOp::update_extension(const dsl::GlobalName& extension, dsl::Text version) {
  invoke({op::AlterObject{.to = objects::Extension{.name = owned_name(extension), .version = owned_text(version)}},
          location_of(extension)});
}

void ObjectOp::create_sequence(const dsl::TableName& sequence, const dsl::CreateSequenceOptions& options) {
  objects::Sequence object = owned_sequence(sequence, options);
  object.attributes = owned_attributes(options.owner, options.comment, sequence.file());
  invoke(
      {op::CreateObject{.object = std::move(object), .if_not_exists = options.if_not_exists}, location_of(sequence)});
}

void ObjectOp::alter_sequence(const dsl::TableName& sequence, const dsl::AlterSequenceOptions& options) {
  invoke({op::AlterObject{.to = owned_sequence(sequence, options)}, location_of(sequence)});
}

void ObjectOp::alter_sequence(const dsl::TableName& sequence, const dsl::AlterSequenceOptions& options,
                              const dsl::AlterSequenceOptions& existing) {
  invoke({op::AlterObject{.to = owned_sequence(sequence, options), .from = owned_sequence(sequence, existing)},
          location_of(sequence)});
}

}  // namespace retort::inline v1
