// Options belong to their verbs; enumerations, expressions and literals are not mixed up.
// BAD 1 g++: cannot convert .*CreateIndexOptions
// BAD 1 clang++: 'storage_paramters' does not refer to any field in type .*; did you mean 'storage_parameters'
// BAD 2 g++: cannot convert .*AlterTableOptions
// BAD 2 clang++: 'partition_by' does not refer to any field in type 'const dsl::AlterTableOptions'
// BAD 3 g++: no known conversion for argument 2 .*TableItem
// BAD 3 clang++: cannot convert initializer list argument to 'retort::dsl::TableItem'
// BAD 4 g++: cannot convert .*CreateCheckConstraintOptions
// BAD 4 clang++: 'deferrable' does not refer to any field in type 'const dsl::CreateCheckConstraintOptions'
// BAD 5: identifier_is_longer_than_63_bytes
// BAD 6 g++: no known conversion for argument 3 .*CreateTableOptions
// BAD 6 clang++: cannot convert initializer list argument to 'const dsl::CreateTableOptions'
// BAD 7 g++: no known conversion for argument 2 .*TableItem
// BAD 7 clang++: cannot convert initializer list argument to 'retort::dsl::TableItem'
// BAD 8: drop_table
// BAD 9 g++: cannot convert .*PartitionBound
// BAD 9 clang++: could not bind to an lvalue of type
// BAD 10 g++: cannot convert .*AlterColumnOptions
// BAD 10 clang++: 'autoincrement' does not refer to any field in type 'const dsl::AlterColumnOptions'
#include <retort/op.hpp>

using namespace retort::dsl;

void use(retort::Op& op);
void use(retort::Op& op) {
  op.create_index("i", "t", {"a"}, {.storage_parameters = {{"fillfactor", 70}}});
  op.alter_table("t", {.row_security = true});
  op.create_table("t", {{"a", integer, {.storage = storage::main}}}, {.tablespace = "fast"});
  op.create_check_constraint("c", "t", "a > 0", {.not_valid = true});
  op.attach_partition("t", "u", list_bound({1, "b", sql("1 + 1"), null}));
  op.alter_column("t", "a", {.storage = storage::plain});
  op.batch_alter_table("t", [](retort::BatchOp& batch) { batch.rename_column("a", "b"); });
#if BAD == 1
  op.create_index("i", "t", {"a"}, {.storage_paramters = {{"fillfactor", 70}}});
#elif BAD == 2
  op.alter_table("t", {.partition_by = {partition::range, {"a"}}});
#elif BAD == 3
  op.create_table("t", {{"a", integer, {.storage = compression::lz4}}});
#elif BAD == 4
  op.create_check_constraint("c", "t", "a > 0", {.deferrable = true});
#elif BAD == 5
  op.rename_index("i", "t", "a23456789_123456789_123456789_123456789_123456789_123456789_1234");
#elif BAD == 6
  op.create_table("t", {{"a", integer}}, {.tablespace = 5});
#elif BAD == 7
  op.create_table("t", {{"a", integer, {.computed = 5}}});
#elif BAD == 8
  op.batch_alter_table("t", [](retort::BatchOp& batch) { batch.drop_table("t"); });
#elif BAD == 9
  op.attach_partition("t", "u", "2024-01-01");
#elif BAD == 10
  op.alter_column("t", "a", {.autoincrement = true});
#endif
}
