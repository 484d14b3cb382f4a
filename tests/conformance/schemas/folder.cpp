#include "conformance/schemas/folder.hpp"

#include "conformance/schemas/score.hpp"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace conformance {

namespace {

/// pg_dump begins with settings; SQLite knows none of them.
bool is_for_postgres(const std::filesystem::path& file) {
  const std::string text = text_of(file);
  return text.find("pg_catalog") != std::string::npos || text.find("SET statement_timeout") != std::string::npos;
}

}  // namespace

Folder::Folder(std::filesystem::path path) : path_(std::move(path)) {
  std::vector<std::filesystem::path> all = files();
  for (const std::filesystem::path& pair : pairs()) all.push_back(pair / "before.sql");
  is_sqlite_ = !all.empty() && std::none_of(all.begin(), all.end(), is_for_postgres);
}

bool Folder::can_run() const {
  if (files().empty() && pairs().empty()) {
    std::cerr << path_ << " is not there, or holds no schemas: NO REAL SCHEMA IS TESTED" << std::endl;
    return false;
  }
  if (is_sqlite_ || std::getenv("RETORT_TEST_POSTGRES_URL") != nullptr) return true;
  std::cerr << "RETORT_TEST_POSTGRES_URL is not set: NO REAL SCHEMA IS TESTED" << std::endl;
  return false;
}

std::vector<std::filesystem::path> Folder::files() const {
  std::vector<std::filesystem::path> found;
  if (path_.extension() == ".sql") return {path_};
  if (!std::filesystem::is_directory(path_) || std::filesystem::exists(path_ / "before.sql")) return found;
  for (const auto& entry : std::filesystem::directory_iterator(path_)) {
    if (entry.path().extension() == ".sql") found.push_back(entry.path());
  }
  std::sort(found.begin(), found.end());
  return found;
}

std::vector<std::filesystem::path> Folder::pairs() const {
  std::vector<std::filesystem::path> found;
  if (std::filesystem::exists(path_ / "before.sql")) return {path_};
  if (!std::filesystem::is_directory(path_)) return found;
  for (const auto& entry : std::filesystem::directory_iterator(path_)) {
    if (std::filesystem::exists(entry.path() / "before.sql")) found.push_back(entry.path());
  }
  std::sort(found.begin(), found.end());
  return found;
}

std::unique_ptr<Database> Folder::database() const { return is_sqlite_ ? sqlite_database() : postgres_database(); }

}  // namespace conformance
