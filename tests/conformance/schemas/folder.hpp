#pragma once

#include "conformance/schemas/database.hpp"

#include <filesystem>
#include <memory>
#include <vector>

namespace conformance {

/// A folder of schemas (NAME.sql) or of pairs (NAME/before.sql, NAME/after.sql); or a single one of them.
class Folder {
 public:
  explicit Folder(std::filesystem::path path);

  /// Says so when there is nothing there, or no server for it.
  bool can_run() const;
  std::vector<std::filesystem::path> files() const;
  std::vector<std::filesystem::path> pairs() const;
  std::unique_ptr<Database> database() const;

 private:
  std::filesystem::path path_;
  bool is_sqlite_ = false;
};

}  // namespace conformance
