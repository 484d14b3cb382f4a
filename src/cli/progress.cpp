#include "cli/output.hpp"

#include <retort/cli/cli.hpp>

#include <algorithm>
#include <chrono>
#include <ostream>

#include <fmt/format.h>

namespace retort::inline v1::cli {

namespace {

using Clock = std::chrono::steady_clock;

const char* verb(Direction direction) { return direction == Direction::upgrade ? "upgrade" : "downgrade"; }

std::string title(const RevisionInfo& revision) {
  return revision.message.empty() ? revision.id : fmt::format("{} {}", revision.id, revision.message);
}

/// For logs: a line a migration, when it is committed.
class Lines final : public Observer {
 public:
  explicit Lines(std::ostream& stream) : stream_(stream) {}

  void planned(Direction direction, const std::vector<RevisionInfo>&) override { direction_ = direction; }
  void waiting_for_lock(std::string_view holder, std::chrono::milliseconds waited) override {
    stream_ << fmt::format("waiting for {} ({} s)\n", holder, waited.count() / 1000) << std::flush;
  }
  void applied(const RevisionInfo& revision, std::size_t index, std::size_t count) override {
    stream_ << fmt::format("{} {}/{} {}\n", verb(direction_), index + 1, count, title(revision)) << std::flush;
  }

 private:
  std::ostream& stream_;
  Direction direction_ = Direction::upgrade;
};

/// For people: what is done scrolls by above a bar that stays at the bottom.
class Bar final : public Observer {
 public:
  explicit Bar(std::ostream& stream) : stream_(stream) {}

  void planned(Direction direction, const std::vector<RevisionInfo>& steps) override {
    direction_ = direction;
    lists_each_ = steps.size() <= most_listed;
  }
  void waiting_for_lock(std::string_view holder, std::chrono::milliseconds waited) override {
    stream_ << fmt::format("{}waiting for {} ({} s)", clear_line, holder, waited.count() / 1000) << std::flush;
  }
  void applied(const RevisionInfo& revision, std::size_t index, std::size_t count) override {
    if (lists_each_) {
      stream_ << fmt::format("{}  {} {}\n", clear_line, direction_ == Direction::upgrade ? "✓" : "↶", title(revision));
    }
    draw(revision, index + 1, count);
  }
  void failed(const RevisionInfo& revision, const Error&) override {
    stream_ << fmt::format("{}  ✗ {}\n", clear_line, title(revision)) << std::flush;
  }

 private:
  static constexpr std::size_t most_listed = 100;
  static constexpr std::size_t width = 30;
  static constexpr const char* clear_line = "\r\x1b[K";

  /// Drawing costs more than many a migration; ten times a second is enough.
  void draw(const RevisionInfo& revision, std::size_t done, std::size_t count) {
    if (done == count) {
      stream_ << clear_line << std::flush;
      return;
    }
    const auto now = Clock::now();
    if (now - drawn_ < std::chrono::milliseconds(100)) return;
    drawn_ = now;
    const std::size_t filled = width * done / count;
    std::string bar;
    for (std::size_t i = 0; i < width; ++i) bar += i < filled ? "━" : "─";
    stream_ << fmt::format("{}  {} {}/{} {}", clear_line, bar, done, count, title(revision)) << std::flush;
  }

  std::ostream& stream_;
  Direction direction_ = Direction::upgrade;
  bool lists_each_ = true;
  Clock::time_point drawn_{};
};

}  // namespace

std::unique_ptr<Observer> make_progress(std::ostream& stream, bool is_terminal) {
  if (is_terminal) return std::make_unique<Bar>(stream);
  return std::make_unique<Lines>(stream);
}

}  // namespace retort::inline v1::cli
