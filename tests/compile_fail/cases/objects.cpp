// The verbs for objects take the keywords of their own kind, and names where names belong.
// BAD 1 g++: cannot convert .*CreateViewOptions
// BAD 1 clang++: 'security_invoke' does not refer to any field in type 'const dsl::CreateViewOptions'
// BAD 2: identifier_is_longer_than_63_bytes
// BAD 3 g++: cannot convert .*List<.*Text>
// BAD 3 clang++: no matching constructor for initialization of 'dsl::List<dsl::Text>'
// BAD 4 g++: cannot convert .*DropOptions
// BAD 4 clang++: 'concurrently' does not refer to any field in type 'const dsl::DropOptions'
// BAD 5 g++: cannot convert 'const char \[4\]' to 'const .*ObjectName
// BAD 5 clang++: could not bind to an lvalue of type 'const char\[4\]'
#include <retort/op.hpp>

using namespace retort::dsl;

void use(retort::Op& op);
void use(retort::Op& op) {
  op.create_view("big", "SELECT 1", {.security_invoker = true});
  op.create_enum("mood", {"sad", "ok"});
  op.drop(object::function("area", {numeric, numeric}), {.cascade = true});
#if BAD == 1
  op.create_view("big", "SELECT 1", {.security_invoke = true});
#elif BAD == 2
  op.create_schema("a schema whose name is longer than the sixty-three bytes that PostgreSQL keeps");
#elif BAD == 3
  op.create_enum("mood", {1, 2});
#elif BAD == 4
  op.drop_view("big", {.concurrently = true});
#elif BAD == 5
  op.drop("big");
#endif
}
