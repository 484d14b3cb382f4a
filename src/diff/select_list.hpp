#pragma once

#include <string_view>

namespace retort::inline v1::diffing {

/// Whether a view's new query is certain to begin with the columns of its old one: by the same expressions, over the
/// same relations or more.
bool keeps_columns(std::string_view from, std::string_view to);

}  // namespace retort::inline v1::diffing
