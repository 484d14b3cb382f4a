#include "dialect/postgres/inspector/rule_text.hpp"

#include <gtest/gtest.h>

namespace retort::postgres {
namespace {

TEST(ParseRule, FindsConditionAndCommand) {
  const RuleText rule = parse_rule(
      "CREATE RULE keep AS\n    ON UPDATE TO public.orders\n   WHERE (old.state <> ' DO '::text) DO INSTEAD  "
      "INSERT INTO public.log (id)\n  VALUES (new.id);");
  EXPECT_EQ(rule.where, "(old.state <> ' DO '::text)");
  EXPECT_EQ(rule.commands, "INSERT INTO public.log (id)\n  VALUES (new.id)");
}

TEST(ParseRule, KeepsSeveralCommandsTogether) {
  const RuleText rule = parse_rule(
      "CREATE RULE two AS\n    ON DELETE TO public.orders DO ( DELETE FROM public.a;\n DELETE FROM public.b;\n);");
  EXPECT_EQ(rule.where, "");
  EXPECT_EQ(rule.commands, "( DELETE FROM public.a;\n DELETE FROM public.b;\n)");
}

TEST(ParseRule, HasNoCommandForNothing) {
  EXPECT_EQ(parse_rule("CREATE RULE none AS\n    ON INSERT TO public.orders DO INSTEAD NOTHING;").commands, "");
}

}  // namespace
}  // namespace retort::postgres
