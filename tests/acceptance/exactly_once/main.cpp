// A warehouse, as a program that brings its database up to date when it starts. The tests start it together, and kill
// it:
//
//   WAREHOUSE_TARGET   how far to go; to the head otherwise
//   WAREHOUSE_START    the number of a file descriptor: wait until its other end is closed
//   WAREHOUSE_DIES_AT  the number of the call of the database connection at which it is killed
#include "dying_connection.hpp"

#include <retort/retort.hpp>

#include <cstdlib>
#include <exception>
#include <iostream>

#include <unistd.h>

namespace {

int number_in(const char* variable, int otherwise) {
  const char* const text = std::getenv(variable);
  return text == nullptr ? otherwise : std::atoi(text);
}

void wait_until_closed(int descriptor) {
  char byte = 0;
  while (read(descriptor, &byte, 1) > 0) {
  }
}

class Narrator final : public retort::Observer {
 public:
  void waiting_for_lock(std::string_view holder, std::chrono::milliseconds) override {
    std::cout << "waiting for " << holder << std::endl;
  }
};

void migrate(bool is_one_of_many) {
  auto owned = std::make_unique<warehouse::DyingConnection>(retort::connect(std::getenv("DATABASE_URL")),
                                                            number_in("WAREHOUSE_DIES_AT", 0));
  const warehouse::DyingConnection& connection = *owned;
  retort::Migrator migrator{std::move(owned)};
  Narrator narrator;
  migrator.observe(narrator);
  if (is_one_of_many) std::cout << "pending " << migrator.is_pending() << '\n';
  const char* const target = std::getenv("WAREHOUSE_TARGET");
  const retort::Report report = migrator.upgrade(target == nullptr ? "head" : target);
  std::cout << "applied " << report.applied.size() << '\n' << "calls " << connection.calls() << std::endl;
}

}  // namespace

int main() {
  try {
    const int start = number_in("WAREHOUSE_START", -1);
    if (start >= 0) wait_until_closed(start);
    migrate(start >= 0);
  } catch (const std::exception& error) {
    std::cerr << "warehouse: " << error.what() << '\n';
    return 1;
  }
}
