// Schemas, extensions, sequences.
#include "autogenerate/writer/objects/objects.hpp"

namespace retort::inline v1::writer {

namespace {

Code column_reference(const objects::Sequence& sequence) {
  return braces({name_code(sequence.owner_table), name_code(sequence.owner_column)});
}

}  // namespace

Members sequence_members(const objects::Sequence& sequence) {
  Members members;
  if (sequence.type) members.add("type", type_code(*sequence.type));
  members.integer("start", sequence.options.start)
      .integer("increment", sequence.options.increment)
      .integer("minvalue", sequence.options.minvalue)
      .integer("maxvalue", sequence.options.maxvalue)
      .integer("cache", sequence.options.cache)
      .truth("cycle", sequence.options.cycle);
  if (!sequence.owner_table.name.empty()) members.add("owned_by", column_reference(sequence));
  members.flag("unlogged", sequence.unlogged);
  return members;
}

Code create_code(const objects::Schema& schema, const How& how) {
  Members options;
  options.flag("if_not_exists", how.if_not_exists);
  return verb("create_schema", {name_code(schema.name)}, add_owner_and_comment(options, schema.attributes));
}

Code create_code(const objects::Extension& extension, const How& how) {
  Members options;
  options.flag("if_not_exists", how.if_not_exists)
      .name("schema", extension.schema)
      .text("version", extension.version)
      .flag("cascade", extension.cascade)
      .text("comment", extension.attributes.comment);
  return verb("create_extension", {name_code(extension.name)}, options);
}

Code create_code(const objects::Sequence& sequence, const How& how) {
  Members options = sequence_members(sequence);
  options.flag("if_not_exists", how.if_not_exists);
  return verb("create_sequence", {name_code(sequence.name)}, add_owner_and_comment(options, sequence.attributes));
}

}  // namespace retort::inline v1::writer
