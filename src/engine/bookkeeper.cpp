#include "engine/bookkeeper.hpp"

#include "engine/heads_change.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>
#include <pwd.h>
#include <unistd.h>

namespace retort::inline v1 {

Bookkeeper::Bookkeeper(const Session& session, std::int64_t last_entry, std::vector<std::string> unknown_rows)
    : session_(session),
      last_entry_(last_entry),
      unknown_rows_(std::move(unknown_rows)),
      applied_by_(session.options.applied_by.empty() ? this_user() : session.options.applied_by) {}

Script Bookkeeper::create_tables() const { return session_.dialect.create_version_tables(session_.options.tables); }

std::vector<std::string> Bookkeeper::with_unknown(std::vector<std::string> rows) const {
  const auto known = static_cast<std::ptrdiff_t>(rows.size());
  rows.insert(rows.end(), unknown_rows_.begin(), unknown_rows_.end());
  std::inplace_merge(rows.begin(), rows.begin() + known, rows.end());
  return rows;
}

std::vector<std::string> Bookkeeper::rows_before(const PlanStep& step) const {
  return with_unknown(owned(step.before));
}

Script Bookkeeper::fence(const HeadsChange& change) const {
  return session_.dialect.fence(session_.options.tables, change);
}

void Bookkeeper::move_at_once(const std::vector<PlanStep>& plan) {
  if (plan.empty()) return;
  moves_at_once_ = true;
  whole_change_ = change_of(plan);
}

Script Bookkeeper::fence(const PlanStep& step) {
  if (moves_at_once_ && !whole_change_) return {};
  HeadsChange change = moves_at_once_ ? *std::exchange(whole_change_, std::nullopt) : change_of(step);
  change.before = with_unknown(std::move(change.before));
  return fence(change);
}

Script Bookkeeper::fence_without_change(const PlanStep& step) const { return fence({.before = rows_before(step)}); }

Statement Bookkeeper::entry(std::string action, std::string_view revision, std::string checksum, int step) {
  return session_.dialect.journal(session_.options.tables, {.id = ++last_entry_,
                                                            .revision = std::string(revision),
                                                            .action = std::move(action),
                                                            .step = step,
                                                            .checksum = std::move(checksum),
                                                            .applied_by = applied_by_,
                                                            .version = RETORT_VERSION});
}

std::string this_user() {
  std::array<char, 256> host{};
  if (gethostname(host.data(), host.size() - 1) != 0) host[0] = '\0';
  passwd entry{};
  passwd* found = nullptr;
  std::array<char, 4096> buffer{};
  const bool is_known = getpwuid_r(geteuid(), &entry, buffer.data(), buffer.size(), &found) == 0 && found != nullptr;
  return fmt::format("{}@{}", is_known ? std::string(found->pw_name) : std::to_string(geteuid()), host.data());
}

}  // namespace retort::inline v1
