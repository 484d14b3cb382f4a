#pragma once

#include <retort/error.hpp>

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace retort::inline v1::cli {

/// A way of writing a picture down, by the word that --format knows it by.
template <typename Picture>
struct PictureFormat {
  std::string_view name;
  std::string (*write)(const Picture&);
};

/// Throws UsageError for a name that is none of theirs.
template <typename Picture>
const PictureFormat<Picture>& format_named(const std::string& name, std::span<const PictureFormat<Picture>> formats) {
  std::vector<std::string_view> names;
  for (const PictureFormat<Picture>& format : formats) {
    if (format.name == name) return format;
    names.push_back(format.name);
  }
  throw UsageError(fmt::format("there is no format \"{}\"", name),
                   fmt::format("the formats are {}", fmt::join(names, ", ")));
}

}  // namespace retort::inline v1::cli
