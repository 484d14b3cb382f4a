#pragma once

#include <retort/operation.hpp>

#include <cstdint>
#include <optional>
#include <random>
#include <string>
#include <vector>

namespace retort_test {

/// Operations drawn one after the other, each of which fits what the ones before it have left. All of them know their
/// inverse. The same seed draws the same on every machine.
class OperationGenerator {
 public:
  OperationGenerator(std::uint32_t seed, bool is_postgres, bool renames)
      : random_(seed), is_postgres_(is_postgres), renames_(renames) {}

  retort::Operation next();

 private:
  using Drawn = std::optional<retort::Operation::Node>;
  using Change = std::optional<retort::op::TableChange>;
  struct View {
    retort::objects::View view{};
    std::string table{};
  };

  std::size_t below(std::size_t limit) { return random_() % limit; }
  bool one_in(std::size_t chances) { return below(chances) == 0; }
  std::string new_name(const char* prefix) { return prefix + std::to_string(++names_); }
  template <class T>
  T& any(std::vector<T>& items) {
    return items[below(items.size())];
  }

  Drawn draw();
  Drawn create_table();
  Drawn drop_table();
  Drawn rename_table();
  Drawn alter_table();
  Drawn create_index();
  Drawn drop_index();
  Drawn rename_index();
  Drawn create_view();
  Drawn drop_view();
  Drawn object();
  Drawn create_object();
  Drawn change_object();

  Change change(retort::Table& table);
  Change add_column(retort::Table& table);
  Change drop_column(retort::Table& table);
  Change rename_column(retort::Table& table);
  Change alter_column(retort::Table& table);
  Change add_constraint(retort::Table& table);
  Change drop_constraint(retort::Table& table);
  Change rename_constraint(retort::Table& table);
  Change alter_constraint(retort::Table& table);
  Change alter_options(retort::Table& table);

  retort::Column column();
  /// A column that is not the key; null where there is none.
  retort::Column* plain_column(retort::Table& table);
  retort::Constraint constraint(const retort::Table& table);
  /// Whether a foreign key or a view of somebody else names the table.
  bool is_named(const retort::Table& table) const;
  bool is_used(const retort::Table& table, const std::string& column) const;

  std::mt19937 random_;
  bool is_postgres_;
  bool renames_;
  int names_ = 0;
  std::vector<retort::Table> tables_;
  std::vector<View> views_;
  std::vector<retort::Object> objects_;
};

}  // namespace retort_test
