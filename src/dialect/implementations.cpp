#include "dialect/implementations.hpp"

#include <retort/error.hpp>

#include <map>
#include <mutex>
#include <string>
#include <utility>

#include <fmt/format.h>

namespace retort::inline v1 {

namespace {

using Key = std::pair<std::string, std::string>;

struct Implementations {
  std::mutex mutex;
  std::map<Key, Implementation> by_kind_and_dialect;
};

Implementations& implementations() {
  static Implementations all;
  return all;
}

}  // namespace

void register_implementation(std::string_view kind, std::string_view dialect, Implementation implementation) {
  if (!implementation) {
    throw ConfigError(fmt::format("the implementation of \"{}\" for {} is empty", kind, dialect),
                      "give register_implementation() a function");
  }
  const std::scoped_lock lock(implementations().mutex);
  const bool is_new =
      implementations().by_kind_and_dialect.emplace(Key{kind, dialect}, std::move(implementation)).second;
  if (is_new) return;
  throw ConfigError(fmt::format("\"{}\" has two implementations for {}", kind, dialect), "register one of them");
}

Implementation find_implementation(std::string_view kind, std::string_view dialect) {
  const std::scoped_lock lock(implementations().mutex);
  const auto found = implementations().by_kind_and_dialect.find(Key{kind, dialect});
  return found == implementations().by_kind_and_dialect.end() ? Implementation() : found->second;
}

}  // namespace retort::inline v1
