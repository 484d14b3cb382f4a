#pragma once

#include <retort/connection.hpp>
#include <retort/dialect/inspection.hpp>

#include <string>

namespace retort::inline v1::postgres {

/// While it lives, all queries see one state of the database, and the server writes names with their schemas because
/// the search path is empty. Three statements: begin(), one that sets it up, and one that takes it back.
class Snapshot {
 public:
  Snapshot(Connection& connection, const Inspection& inspection);
  ~Snapshot();
  Snapshot(const Snapshot&) = delete;
  Snapshot& operator=(const Snapshot&) = delete;

  /// The numbers of the tables that are left out, as `{1,2}`.
  const std::string& left_out() const noexcept { return left_out_; }
  /// Ends it. Throws what the server has to say; the destructor does not.
  void finish();

 private:
  Connection& connection_;
  bool is_nested_;
  bool is_open_ = false;
  std::string left_out_;
};

}  // namespace retort::inline v1::postgres
