// A computed name goes through runtime(); a plain pointer or string does not become a name by accident.
// BAD 1 g++: cannot convert .*string.* to .*TableName
// BAD 1 clang++: no viable conversion from .*string.* to .*TableName
// BAD 2 g++: cannot convert 'const char\*' to 'retort::v1::dsl::Name'
// BAD 2 clang++: no viable conversion from 'const char \*' to 'dsl::Name'
#include <retort/op.hpp>

#include <string>

void use(retort::Op& op, const std::string& prefix, const char* column);
void use(retort::Op& op, const std::string& prefix, [[maybe_unused]] const char* column) {
  op.drop_table(retort::dsl::runtime(prefix + "_log"));
#if BAD == 1
  op.drop_table(prefix + "_log");
#elif BAD == 2
  op.drop_column("orders", column);
#endif
}
