#include "unit/cli/command_line.hpp"

#include <gmock/gmock.h>

namespace retort_test {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

class Graph : public CommandLine {};

TEST_F(Graph, IsDrawnAsText) {
  EXPECT_EQ(run_bare({"graph"}).out,
            "●  d40000000004 (orders, tags) (head), orders meet tags\n"
            "├─╮\n"
            "│ ●  c30000000003 (tags), create tags\n"
            "● │  b20000000002 (orders), create orders\n"
            "├─╯\n"
            "●  a10000000001, create users\n");
}

TEST_F(Graph, MarksWhatIsApplied) {
  run({"stamp", orders});
  EXPECT_EQ(run({"graph", "-i"}).out,
            "○  d40000000004 (orders, tags) (head), orders meet tags\n"
            "├─╮\n"
            "│ ○  c30000000003 (tags), create tags\n"
            "◉ │  b20000000002 (orders) (current), create orders\n"
            "├─╯\n"
            "●  a10000000001, create users\n"
            "\n● applied  ◉ current  ○ pending\n");
}

TEST_F(Graph, IsWrittenForGraphviz) {
  const std::string dot = run_bare({"graph", "--format", "dot"}).out;
  EXPECT_THAT(dot, StartsWith("digraph revisions {\n"));
  EXPECT_THAT(dot, HasSubstr("  \"b20000000002\" [label=\"b20000000002 (orders)\\ncreate orders\"];\n"));
  EXPECT_THAT(dot, HasSubstr("  \"a10000000001\" -> \"b20000000002\";\n"));
}

TEST_F(Graph, IsWrittenForMermaid) {
  EXPECT_EQ(run_bare({"graph", "--format", "mermaid", "-r", ":orders"}).out,
            "flowchart BT\n"
            "  r0[\"b20000000002 (orders)<br>create orders\"]\n"
            "  r1[\"a10000000001<br>create users\"]\n"
            "  r1 --> r0\n");
}

TEST_F(Graph, IsDrawnAsAPicture) {
  run({"stamp", orders});
  const std::string svg = run({"graph", "-i", "--format", "svg"}).out;
  EXPECT_THAT(svg, StartsWith("<svg xmlns=\"http://www.w3.org/2000/svg\" width="));
  EXPECT_THAT(svg, HasSubstr(">create orders</text>"));
  EXPECT_THAT(svg, HasSubstr("class=\"hollow\""));
  EXPECT_THAT(svg, testing::EndsWith("</svg>\n"));
}

TEST_F(Graph, AnswersInJson) { EXPECT_EQ(run_bare({"graph", "--json"}).json().size(), 4U); }

TEST_F(Graph, ExplainsAFormatThatItDoesNotKnow) {
  const Answer answer = run_bare({"graph", "--format", "png"});
  EXPECT_EQ(answer.code, 2);
  EXPECT_EQ(answer.err, "error: there is no format \"png\"\n  hint: the formats are text, dot, svg, mermaid\n");
}

TEST_F(Graph, CreatesNothing) {
  run({"graph", "-i"});
  EXPECT_THAT(tables(), IsEmpty());
}

}  // namespace
}  // namespace retort_test
