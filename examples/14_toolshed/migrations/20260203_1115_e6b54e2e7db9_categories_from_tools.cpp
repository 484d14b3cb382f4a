#include <retort/connection.hpp>
#include <retort/migration.hpp>

#include <cctype>
#include <map>
#include <string>

namespace {
using namespace retort::dsl;

/// Members typed categories as they liked: "garden" and "Garden" become one row of the new table.
struct CategoriesFromTools final : retort::Migration {
  static constexpr auto revision = "e6b54e2e7db9";
  static constexpr auto down_revision = "6dbf9b524ae8";

  void upgrade(retort::Op& op) const override {
    retort::Connection& connection = op.connection();
    std::map<std::string, std::int64_t> categories;
    for (const retort::Row tool : connection.query("SELECT id, category FROM tools ORDER BY id")) {
      const std::string name = tidy(tool["category"].text());
      if (categories.find(name) == categories.end()) {
        connection.execute("INSERT INTO categories (name) VALUES ($1)", {name});
        categories[name] = connection.query("SELECT id FROM categories WHERE name = $1", {name})[0]["id"].integer();
      }
      connection.execute("UPDATE tools SET category_id = $1 WHERE id = $2", {categories[name], tool["id"].integer()});
    }
  }

  void downgrade(retort::Op& op) const override {
    op.execute("UPDATE tools SET category_id = NULL");
    op.execute("DELETE FROM categories");
  }

 private:
  static std::string tidy(std::string name) {
    for (char& c : name) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return name;
  }
};
RETORT_MIGRATION(CategoriesFromTools);

}  // namespace
