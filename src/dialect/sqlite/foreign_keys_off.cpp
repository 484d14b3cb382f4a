#include "dialect/sqlite/foreign_keys_off.hpp"

#include <retort/connection.hpp>
#include <retort/error.hpp>
#include <retort/sql/writer.hpp>

#include <fmt/format.h>

namespace retort::inline v1 {

namespace {

constexpr const char* tables =
    "SELECT d.name AS file, t.name AS name FROM pragma_database_list AS d, pragma_table_list AS t "
    "WHERE t.schema = d.name AND t.type = 'table' AND EXISTS (SELECT 1 FROM pragma_foreign_key_list(t.name, d.name))";

constexpr const char* orphans =
    "SELECT parent, count(*) FROM pragma_foreign_key_check($1, $2) GROUP BY parent, fkid ORDER BY parent, fkid";

class ForeignKeysOff final : public SessionSetting {
 public:
  bool is_made(Connection& connection) const override {
    const Result result = connection.query("PRAGMA foreign_keys");
    return result.empty() || result[0][0].text() == "0";
  }
  std::string_view change() const noexcept override { return "PRAGMA foreign_keys = OFF"; }
  std::string_view restore() const noexcept override { return "PRAGMA foreign_keys = ON"; }
  std::string_view check() const noexcept override { return "PRAGMA foreign_key_check"; }

  std::vector<std::string> faults(Connection& connection) const override {
    std::vector<std::string> result;
    for (const Row table : connection.query(tables)) append_faults(connection, table, result);
    return result;
  }

 private:
  /// A foreign key that leads nowhere makes the check itself fail.
  static void append_faults(Connection& connection, const Row& table, std::vector<std::string>& faults) {
    const std::string& name = table["name"].text();
    try {
      for (const Row orphan : connection.query(orphans, {name, table["file"].text()})) {
        faults.push_back(fmt::format("{} rows of {} refer to rows of {} that are not there", orphan[1].text(),
                                     quoted(name), quoted(orphan[0].text())));
      }
    } catch (const ConnectionError&) {
      throw;
    } catch (const SqlError& error) {
      faults.push_back(error.details().message);
    }
  }
};

}  // namespace

const SessionSetting& foreign_keys_off() {
  static const ForeignKeysOff setting;
  return setting;
}

}  // namespace retort::inline v1
