// Where a value could be meant, a literal is a value and sql() is SQL; where only SQL can stand, a literal is SQL.
// BAD 1 g++: cannot convert 'int' to 'const retort::v1::dsl::Sql&'
// BAD 1 clang++: reference to type 'const dsl::Sql' could not bind to an rvalue of type 'int'
// BAD 2 g++: cannot convert 'int' to 'const retort::v1::dsl::Sql&'|no known conversion .* from 'int' to 'const .*Sql&'
// BAD 2 clang++: no known conversion from 'int' to 'const dsl::Sql'
#include <retort/op.hpp>

using namespace retort::dsl;

constexpr Default literal = "now()";
static_assert(literal.kind() == Default::Kind::value);
static_assert(literal.value().kind() == Value::Kind::text);
static_assert(literal.value().text() == "now()");

constexpr Default expression = sql("now()");
static_assert(expression.kind() == Default::Kind::expression);
static_assert(expression.expression() == "now()");

static_assert(Default(null).value().kind() == Value::Kind::null);
static_assert(Default(nullptr).value().kind() == Value::Kind::null);
static_assert(Default(true).value().kind() == Value::Kind::boolean);
static_assert(Default(0).value().kind() == Value::Kind::integer);
static_assert(Default(0.5).value().kind() == Value::Kind::real);
static_assert(no_default.kind() == Default::Kind::none);
static_assert(Default().kind() == Default::Kind::unset);

static_assert(IndexElement("email").column.is_set() && !IndexElement("email").expression.is_set());
static_assert(IndexElement(sql("lower(email)")).expression == "lower(email)");

void use(retort::Op& op);
void use(retort::Op& op) {
  op.create_check_constraint("orders_total_check", "orders", "total >= 0");
  op.execute("DELETE FROM orders WHERE total = $1", {0});
#if BAD == 1
  op.create_check_constraint("orders_total_check", "orders", 0);
#elif BAD == 2
  op.execute(0);
#endif
}
