#pragma once

#include <retort/config.hpp>
#include <retort/error.hpp>
#include <retort/revision_info.hpp>

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace retort::inline v1 {

enum class Direction { upgrade, downgrade };

/// Told what a Migrator does, on the thread that does it. What an observer throws ends the run, as an error between two
/// migrations would. Every function may be left out.
class RETORT_API Observer {
 public:
  virtual ~Observer();

  /// The work is known: these migrations, in this order. Called again when another process did part of it.
  virtual void planned(Direction direction, const std::vector<RevisionInfo>& steps);
  /// Another process migrates this database; `holder` says who, as far as the database tells.
  virtual void waiting_for_lock(std::string_view holder, std::chrono::milliseconds waited);
  /// A migration has been recorded and compiled, and is on its way to the database.
  virtual void started(const RevisionInfo& revision, std::size_t index, std::size_t count);
  /// It is committed there.
  virtual void applied(const RevisionInfo& revision, std::size_t index, std::size_t count);
  /// It failed, and nothing of it is left.
  virtual void failed(const RevisionInfo& revision, const Error& error);
};

}  // namespace retort::inline v1
