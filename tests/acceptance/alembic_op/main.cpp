// Runs Retort's side of scripts on a database, each a migration of its own.
// usage: alembic_op_scripts URL, with a script's name on each line of standard input; answers "ok", or what went wrong.
#include "script.hpp"

#include <retort/error.hpp>
#include <retort/migrator.hpp>

#include <algorithm>
#include <iostream>
#include <string>

namespace alembic_op {
namespace {

struct Scripted final : retort::Migration {
  explicit Scripted(const Script& which) : script(which) {}
  void upgrade(retort::Op& op) const override { script.upgrade(op); }
  const Script& script;
};

Scripts all_scripts() {
  Scripts all;
  for (auto* const group : {&tables, &columns, &indexes, &constraints, &changes}) {
    const Scripts scripts = group();
    all.insert(all.end(), scripts.begin(), scripts.end());
  }
  return all;
}

std::string answer(const std::string& url, const Scripts& scripts, const std::string& name) {
  const auto script =
      std::find_if(scripts.begin(), scripts.end(), [&](const Script& each) { return each.name == name; });
  if (script == scripts.end()) return "there is no script of that name here";
  const Scripted migration(*script);
  retort::Registry registry;
  registry.add(retort::Revision{.id = "script"}, migration);
  try {
    retort::Migrator(retort::connect(url), registry).upgrade();
  } catch (const retort::Error& error) {
    std::string text = error.what();
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
  }
  return "ok";
}

void run(const std::string& url) {
  const Scripts scripts = all_scripts();
  for (std::string name; std::getline(std::cin, name);) std::cout << answer(url, scripts, name) << std::endl;
}

}  // namespace
}  // namespace alembic_op

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: " << argv[0] << " URL < NAMES\n";
    return 2;
  }
  alembic_op::run(argv[1]);
}
