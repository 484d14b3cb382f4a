// Names are checked by the compiler, which stops at the one that is wrong.
// BAD 1: identifier_is_empty
// BAD 2: identifier_is_empty
// BAD 3: identifier_is_longer_than_63_bytes
// BAD 4: identifier_is_longer_than_63_bytes
// BAD 5: identifier_is_longer_than_63_bytes
// BAD 6: table_name_has_more_than_one_dot
// BAD 7: identifier_contains_a_nul_byte
// BAD 8: identifier_is_empty
// BAD 9: identifier_is_empty
// BAD 10: identifier_contains_a_nul_byte
// BAD 11: identifier_is_empty
#include <retort/op.hpp>

#define SIXTY_THREE_BYTES "abcdefghijklmnopqrstuvwxyz_abcdefghijklmnopqrstuvwxyz_abcdefghi"

using namespace retort::dsl;

void use(retort::Op& op);
void use(retort::Op& op) {
  op.drop_table(SIXTY_THREE_BYTES "." SIXTY_THREE_BYTES);
  op.drop_column("sales.orders", SIXTY_THREE_BYTES);
#if BAD == 1
  op.drop_table("");
#elif BAD == 2
  op.create_table("orders", {{"id", bigint}, {"", text}});
#elif BAD == 3
  op.drop_table(SIXTY_THREE_BYTES "j");
#elif BAD == 4
  op.drop_column("orders", SIXTY_THREE_BYTES "j");
#elif BAD == 5
  op.drop_table(SIXTY_THREE_BYTES "j.orders");
#elif BAD == 6
  op.drop_table("shop.sales.orders");
#elif BAD == 7
  op.drop_table("or\0ders");
#elif BAD == 8
  op.drop_table(".orders");
#elif BAD == 9
  op.drop_table("sales.");
#elif BAD == 10
  op.create_index("orders_idx", "orders", {"id\0"});
#elif BAD == 11
  op.create_table("orders", {{"id", bigint}, primary_key({"id", ""})});
#endif
}
