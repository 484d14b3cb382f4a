#pragma once

#include <retort/dialect/dialect.hpp>

namespace retort::inline v1 {

const Dialect& sqlite_dialect();

}  // namespace retort::inline v1
