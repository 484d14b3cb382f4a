#include "engine/setting_in_force.hpp"

#include <retort/error.hpp>

#include <algorithm>

namespace retort::inline v1 {

SettingInForce::SettingInForce(Connection& connection, const SessionSetting* setting)
    : connection_(connection), setting_(setting) {
  if (setting_ != nullptr && setting_->is_made(connection_)) setting_ = nullptr;
  if (setting_ == nullptr) return;
  faults_ = setting_->faults(connection_);
  connection_.execute(setting_->change());
}

SettingInForce::~SettingInForce() {
  if (setting_ == nullptr) return;
  try {
    connection_.execute(setting_->restore());
  } catch (const std::exception&) {
    // A session that does not answer any more keeps no setting.
    return;
  }
}

void SettingInForce::check() const {
  if (setting_ == nullptr) return;
  for (const std::string& fault : setting_->faults(connection_)) {
    if (std::find(faults_.begin(), faults_.end(), fault) != faults_.end()) continue;
    throw SqlError({.message = fault,
                    .hint = "they could go unnoticed until here because a table was rebuilt; remove or correct the "
                            "rows, or the foreign key, in this migration or before it"});
  }
}

const Statement* find_setting(const Script& script) {
  const auto found = std::find_if(script.begin(), script.end(), [](const Statement& statement) {
    return statement.source != nullptr && statement.source->setting() != nullptr;
  });
  return found == script.end() ? nullptr : &*found;
}

void require_setting(Connection& connection, const Script& script) {
  const Statement* statement = find_setting(script);
  if (statement == nullptr || statement->source->setting()->is_made(connection)) return;
  throw SettingNeeded{statement->source->setting()};
}

}  // namespace retort::inline v1
