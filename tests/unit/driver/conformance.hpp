#pragma once

#include <retort/connection.hpp>

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace retort_test {

/// A database for one test and ways to connect to it.
class Subject {
 public:
  virtual ~Subject() = default;
  virtual std::unique_ptr<retort::Connection> connect() = 0;
  /// Another session, to see what is committed.
  virtual std::unique_ptr<retort::Connection> witness() = 0;
  virtual std::string bytes_type() const = 0;
  virtual bool has_sibling() const { return false; }
};

/// One row of the conformance suite. A Connection of any kind joins by adding one.
struct SubjectKind {
  std::string name;
  std::optional<std::string> (*missing)();  ///< why the tests cannot run here
  std::unique_ptr<Subject> (*make)();
};

/// Filled by static initializers in the files of subjects.
std::vector<SubjectKind>& subject_kinds();

struct SubjectRegistration {
  explicit SubjectRegistration(SubjectKind kind) { subject_kinds().push_back(std::move(kind)); }
};

}  // namespace retort_test
