#pragma once

#include <retort/connection.hpp>
#include <retort/sql/statement_source.hpp>

#include <string>
#include <vector>

namespace retort::inline v1 {

/// Thrown where statements need a setting, and the transaction that they run in was begun without it.
struct SettingNeeded {
  const SessionSetting* setting = nullptr;
};

/// Holds a setting of the session from before a transaction begins until after it has ended. One that was made already
/// is left alone.
class SettingInForce {
 public:
  /// Null: there is nothing to set.
  SettingInForce(Connection& connection, const SessionSetting* setting);
  ~SettingInForce();
  SettingInForce(const SettingInForce&) = delete;
  SettingInForce& operator=(const SettingInForce&) = delete;

  /// Throws SqlError when the transaction has left something behind that the database would not have let through
  /// without the setting.
  void check() const;

 private:
  Connection& connection_;
  const SessionSetting* setting_;  ///< null when it was made already
  std::vector<std::string> faults_;
};

/// The statement whose source needs a setting; null when none does.
const Statement* find_setting(const Script& script);

/// Throws SettingNeeded when the script needs a setting that is not made.
void require_setting(Connection& connection, const Script& script);

}  // namespace retort::inline v1
