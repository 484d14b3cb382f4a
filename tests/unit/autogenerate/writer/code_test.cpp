#include "autogenerate/writer/code.hpp"

#include <gtest/gtest.h>

namespace retort::inline v1::writer {
namespace {

Code column(const char* name) { return braces({atom(name), atom("varchar(255)")}); }

TEST(LaidOut, IsOneLineWhereThatIsEnough) {
  EXPECT_EQ(laid_out(call("op.create_table", {atom("\"t\""), braces({column("\"a\"")})}), {}),
            "op.create_table(\"t\", {{\"a\", varchar(255)}})");
}

TEST(LaidOut, HasALineForEachColumn) {
  const Code code = call("op.create_table", {atom("\"t\""), braces({column("\"a\""), column("\"b\"")})});
  EXPECT_EQ(laid_out(code, {.indent = 2, .width = 48}),
            "op.create_table(\"t\", {{\"a\", varchar(255)},\n"
            "                        {\"b\", varchar(255)}})");
}

TEST(LaidOut, FillsLinesWithWords) {
  const Code code =
      call("op.create_enum", {atom("\"mood\""), braces({atom("\"happy\""), atom("\"sad\""), atom("\"so\"")})});
  EXPECT_EQ(laid_out(code, {.indent = 0, .width = 34}),
            "op.create_enum(\"mood\",\n"
            "               {\"happy\", \"sad\",\n"
            "                \"so\"})");
}

TEST(LaidOut, KeepsTheLinesOfARawString) {
  const Code code = call("op.create_view", {atom("\"v\""), atom("R\"sql(SELECT 1,\n  2)sql\""), braces({})});
  EXPECT_EQ(laid_out(code, {.indent = 0, .width = 40}),
            "op.create_view(\"v\", R\"sql(SELECT 1,\n"
            "  2)sql\",\n"
            "               {})");
}

TEST(LaidOut, HasALineForEachChangeOfABatch) {
  const Code code{.kind = Code::Kind::lambda,
                  .text = "op.batch_alter_table(\"t\", [](retort::BatchOp& batch)",
                  .parts = {call("batch.drop_column", {atom("\"a\"")}), call("batch.drop_column", {atom("\"b\"")})}};
  EXPECT_EQ(laid_out(code, {.indent = 2, .width = 80}),
            "op.batch_alter_table(\"t\", [](retort::BatchOp& batch) {\n"
            "    batch.drop_column(\"a\");\n"
            "    batch.drop_column(\"b\");\n"
            "  })");
}

}  // namespace
}  // namespace retort::inline v1::writer
