// Types that are one to the program.
#include "unit/diff/plan_text.hpp"

#include <gmock/gmock.h>

namespace retort_test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

retort::Schema priced(const retort::Type& type, const std::string& name = "goods") {
  retort::Table goods = table(name, {});
  goods.columns = {column("price", type), column("name", retort::dsl::text)};
  return {.tables = {goods}};
}

retort::Type money() {
  retort::Type type;
  type.name = "public.money_amount";
  return type;
}

bool is_money(const retort::TypeComparison& types) {
  return types.from.name == "public.money_amount" && types.to.kind == retort::TypeKind::numeric;
}

TEST(SameTypesTest, AreNoDifference) {
  EXPECT_THAT(retort::diff(priced(money()), priced(retort::dsl::numeric(10, 2)), {.is_same_type = is_money}),
              IsEmpty());
}

TEST(SameTypesTest, AreAskedAboutByTheNewNameOfARenamedTable) {
  const retort::Rename rename{.object = named(retort::ObjectKind::table, "goods"),
                              .new_name = {.schema = "public", .name = "wares"}};
  std::vector<std::string> asked;
  const auto plan = retort::diff(priced(money()), priced(retort::dsl::numeric(10, 2), "wares"),
                                 {.renames = {rename}, .is_same_type = [&](const retort::TypeComparison& types) {
                                    asked.push_back(types.table.name + "." + types.column);
                                    return is_money(types);
                                  }});
  EXPECT_THAT(asked, ElementsAre("wares.price"));
  EXPECT_THAT(sql(plan), ElementsAre(HasSubstr("RENAME TO \"wares\"")));
}

TEST(SameTypesTest, OtherChangesOfTheColumnAreMade) {
  retort::Schema after = priced(retort::dsl::numeric(10, 2));
  after.tables[0].columns[0].nullable = false;
  EXPECT_THAT(sql(retort::diff(priced(money()), after, {.is_same_type = is_money})),
              ElementsAre("ALTER TABLE \"public\".\"goods\" ALTER COLUMN \"price\" SET NOT NULL"));
}

}  // namespace
}  // namespace retort_test
