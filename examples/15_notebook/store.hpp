#pragma once

#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

struct sqlite3;

/// What the program talks to its database with; it knows nothing of Retort.
class Store {
 public:
  using Fields = std::vector<std::optional<std::string>>;

  struct Rows {
    std::vector<std::string> columns{};
    std::vector<Fields> rows{};
    std::size_t changed = 0;
  };

  struct Failure : std::runtime_error {
    Failure(int result_code, const std::string& message) : std::runtime_error(message), code(result_code) {}
    int code;
  };

  explicit Store(const std::string& path);
  ~Store();
  Store(const Store&) = delete;
  Store& operator=(const Store&) = delete;

  /// One statement with text parameters; throws Failure.
  Rows run(const std::string& sql, const Fields& parameters = {});
  bool is_in_transaction() const;
  const std::string& path() const { return path_; }

 private:
  std::string path_;
  sqlite3* database_ = nullptr;
};
