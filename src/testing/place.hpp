#pragma once

#include <retort/testing/database.hpp>

#include <memory>
#include <string>

namespace retort::inline v1::testing {

/// Where a test's database is; given back with it.
class Place {
 public:
  virtual ~Place() = default;
  Place(const Place&) = delete;
  Place& operator=(const Place&) = delete;

  const std::string& url() const noexcept { return url_; }

 protected:
  explicit Place(std::string url) : url_(std::move(url)) {}

 private:
  std::string url_;
};

// A copy of the template that the options describe, which is made if there is none yet.
std::unique_ptr<Place> postgres_place(const DatabaseOptions& options);
std::unique_ptr<Place> sqlite_place(const DatabaseOptions& options);

/// Applies what the options say. Nothing for "base".
void migrate(std::unique_ptr<Connection> connection, const DatabaseOptions& options);

}  // namespace retort::inline v1::testing
