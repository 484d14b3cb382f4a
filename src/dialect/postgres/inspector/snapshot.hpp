#pragma once

#include <retort/connection.hpp>
#include <retort/dialect/inspection.hpp>

#include <string>
#include <vector>

namespace retort::inline v1::postgres {

/// While it lives, all queries see one state of the database, and the server writes names with their schemas because
/// the search path is empty. Three statements: begin(), one that sets it up and asks questions, and one that takes it
/// back.
class Snapshot {
 public:
  /// `questions` are conditions in SQL.
  Snapshot(Connection& connection, const Inspection& inspection, std::vector<std::string> questions);
  ~Snapshot();
  Snapshot(const Snapshot&) = delete;
  Snapshot& operator=(const Snapshot&) = delete;

  /// The numbers of the tables that are left out, as `{1,2}`.
  const std::string& left_out() const noexcept { return left_out_; }
  /// Whether the answer to one of the questions is no.
  bool denies(const std::string& question) const;
  /// Ends it. Throws what the server has to say; the destructor does not.
  void finish();

 private:
  Connection& connection_;
  bool is_nested_;
  bool is_open_ = false;
  std::string left_out_;
  std::vector<std::string> questions_;
  std::vector<std::string> answers_;  ///< `t` or `f`, in the order of the questions
};

}  // namespace retort::inline v1::postgres
