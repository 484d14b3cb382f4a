// Keyword arguments are those of the verb, in the order of the reference.
// BAD 1 g++: cannot convert .*DropTableOptions
// BAD 1 clang++: 'if_exsts' does not refer to any field in type 'const dsl::DropTableOptions'; did you mean 'if_exists'
// BAD 2 g++: no known conversion for argument 2 .*TableItem
// BAD 2 clang++: cannot convert initializer list argument to 'retort::dsl::TableItem'
// BAD 3 g++: no known conversion for argument 3 .*CreateTableOptions
// BAD 3 clang++: cannot convert initializer list argument to 'const dsl::CreateTableOptions'
// BAD 4 g++: cannot convert .*DropColumnOptions
// BAD 4 clang++: 'comment' does not refer to any field in type 'const dsl::DropColumnOptions'
// BAD 5: nullable
// BAD 6 g++: no known conversion for argument 2 .*TableItem
// BAD 6 clang++: cannot convert initializer list argument to 'retort::dsl::TableItem'
#include <retort/op.hpp>

using namespace retort::dsl;

void use(retort::Op& op);
void use(retort::Op& op) {
  op.drop_table("orders", {.if_exists = true});
  op.create_table("orders", {{"id", bigint, {.nullable = false, .primary_key = true}}}, {.comment = "what was sold"});
#if BAD == 1
  op.drop_table("orders", {.if_exsts = true});
#elif BAD == 2
  op.create_table("orders", {{"id", bigint, {.nulable = false}}});
#elif BAD == 3
  op.create_table("orders", {{"id", bigint}}, {.if_exists = true});
#elif BAD == 4
  op.drop_column("orders", "id", {.comment = "gone"});
#elif BAD == 5
  op.create_table("orders", {{"id", bigint, {.primary_key = true, .nullable = false}}});
#elif BAD == 6
  op.create_table("orders", {{"id", "bigint"}});
#endif
}
