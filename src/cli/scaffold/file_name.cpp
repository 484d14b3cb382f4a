// The file_template: Alembic's tokens, as Python's % operator writes them.
#include "cli/scaffold/new_migration.hpp"

#include <retort/error.hpp>

#include <charconv>
#include <optional>

#include <fmt/format.h>

namespace retort::inline v1::cli {

namespace {

constexpr const char* tokens = "rev, slug, epoch, year, month, day, hour, minute and second";

[[noreturn]] void fail(const std::string& file_template, const std::string& what) {
  throw ConfigError(fmt::format("file_template = {}: {}", file_template, what),
                    fmt::format("write %(rev)s or %(month).2d; the tokens are {}", tokens));
}

std::optional<long long> number_of(std::string_view token, const Moment& moment) {
  if (token == "epoch") return moment.epoch;
  if (token == "year") return moment.local.tm_year + 1900;
  if (token == "month") return moment.local.tm_mon + 1;
  if (token == "day") return moment.local.tm_mday;
  if (token == "hour") return moment.local.tm_hour;
  if (token == "minute") return moment.local.tm_min;
  if (token == "second") return moment.local.tm_sec;
  return std::nullopt;
}

/// ".2", "02" or "": how many digits at least.
std::optional<int> width_of(std::string_view text) {
  if (text.empty()) return 0;
  text.remove_prefix(1);
  int width = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), width);
  if (error != std::errc() || end != text.data() + text.size() || width > 20) return std::nullopt;
  return width;
}

/// Writes one %(token)… and returns what follows it.
class Writer {
 public:
  Writer(const NewMigration& migration, const std::string& file_template, std::size_t slug_length)
      : migration_(migration), template_(file_template), slug_(slug_of(migration.message, slug_length)) {}

  std::string write() {
    std::string_view rest = template_;
    while (!rest.empty()) {
      // An ini file that Python reads has its percent signs twice.
      if (rest.starts_with("%%(")) rest.remove_prefix(1);
      if (rest.starts_with("%(")) {
        rest = write_token(rest.substr(2));
      } else {
        name_ += rest.front();
        rest.remove_prefix(1);
      }
    }
    return std::move(name_);
  }

 private:
  std::string_view write_token(std::string_view text) {
    const std::size_t close = text.find(')');
    const std::size_t kind = text.find_first_of("sd", std::min(close, text.size()));
    if (close == std::string_view::npos || kind == std::string_view::npos) fail(template_, "a token is not closed");
    const std::string_view token = text.substr(0, close);
    const auto width = width_of(text.substr(close + 1, kind - close - 1));
    if (!width) fail(template_, fmt::format("%({}) has a width that is none", token));
    if (token == "rev" || token == "slug") {
      name_ += token == "rev" ? migration_.revision : slug_;
    } else if (const auto number = number_of(token, migration_.created)) {
      name_ += fmt::format("{:0{}}", *number, *width);
    } else {
      fail(template_, fmt::format("there is no token %({})", token));
    }
    return text.substr(kind + 1);
  }

  const NewMigration& migration_;
  const std::string& template_;
  std::string slug_;
  std::string name_{};
};

}  // namespace

std::string file_name_of(const NewMigration& migration, const std::string& file_template, std::size_t slug_length) {
  std::string name = Writer(migration, file_template, slug_length).write();
  while (!name.empty() && name.back() == '_') name.pop_back();  // of a slug that is empty
  if (name.empty()) fail(file_template, "it makes an empty name");
  return name + ".cpp";
}

}  // namespace retort::inline v1::cli
