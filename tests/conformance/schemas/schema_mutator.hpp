#pragma once

#include <retort/model/schema.hpp>

#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace conformance {

/// Schemas for SQLite, and what people do to them; the same ones for the same seed, everywhere.
class SchemaMutator {
 public:
  explicit SchemaMutator(std::uint32_t seed) : random_(seed) {}

  retort::Schema schema();
  /// One change of the schema, which stays one that can be created.
  void mutate(retort::Schema& schema);

 private:
  std::size_t below(std::size_t limit) { return random_() % limit; }
  std::string new_name(const std::string& prefix) { return prefix + std::to_string(++count_); }

  retort::Column column();
  retort::Table table();
  retort::Table* any_table(retort::Schema& schema);
  void add_column(retort::Table& table);
  void drop_column(retort::Schema& schema, retort::Table& table);
  void change_column(retort::Table& table);
  void add_index(retort::Table& table);
  void add_constraint(retort::Schema& schema, retort::Table& table);
  void drop_constraint(retort::Table& table);
  void drop_table(retort::Schema& schema, std::size_t place);
  void add_view(retort::Schema& schema, const retort::Table& table);
  void add_trigger(retort::Schema& schema, const retort::Table& table);
  void change_options(retort::Table& table);

  std::mt19937 random_;
  int count_ = 0;
};

}  // namespace conformance
