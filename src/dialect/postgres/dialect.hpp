#pragma once

#include <retort/dialect/dialect.hpp>

namespace retort::inline v1 {

const Dialect& postgres_dialect();

}  // namespace retort::inline v1
