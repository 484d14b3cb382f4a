#include "unit/cli/command_line.hpp"

#include <retort/connect.hpp>

#include <cstdlib>
#include <sstream>

namespace retort_test {

namespace {

using namespace retort::dsl;

struct CreateUsers final : retort::Migration {
  static constexpr auto revision = "a10000000001";
  static constexpr auto down_revision = base;
  void upgrade(retort::Op& op) const override { op.create_table("users", {{"id", integer, {.primary_key = true}}}); }
};

struct CreateOrders final : retort::Migration {
  static constexpr auto revision = "b20000000002";
  static constexpr auto down_revision = "a10000000001";
  static constexpr auto branch_labels = "orders";
  void upgrade(retort::Op& op) const override { op.create_table("orders", {{"id", integer}}); }
};

struct CreateTags final : retort::Migration {
  static constexpr auto revision = "c30000000003";
  static constexpr auto down_revision = "a10000000001";
  static constexpr auto branch_labels = "tags";
  void upgrade(retort::Op& op) const override { op.create_table("tags", {{"id", integer}}); }
};

struct OrdersMeetTags final : retort::Migration {
  static constexpr auto revision = "d40000000004";
  static constexpr auto down_revision = revisions("b20000000002", "c30000000003");
  void upgrade(retort::Op&) const override {}
};

}  // namespace

void CommandLine::SetUp() {
  unsetenv("DATABASE_URL");
  registry_.add<CreateUsers>().add<CreateOrders>().add<CreateTags>().add<OrdersMeetTags>();
  options_.program = "shop";
  options_.registry = &registry_;
}

Answer CommandLine::run(std::vector<std::string> arguments) const {
  arguments.insert(arguments.end(), {"--url", url()});
  return run_bare(arguments);
}

Answer CommandLine::run_bare(const std::vector<std::string>& arguments) const {
  std::ostringstream out;
  std::ostringstream err;
  const int code = retort::cli::run(arguments, options_, out, err);
  return {.code = code, .out = out.str(), .err = err.str()};
}

std::vector<std::string> CommandLine::tables() const {
  std::vector<std::string> names;
  const auto result =
      retort::connect(url())->query("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name");
  for (const retort::Row row : result) names.push_back(row[0].text());
  return names;
}

}  // namespace retort_test
