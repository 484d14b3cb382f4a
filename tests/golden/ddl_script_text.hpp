#pragma once

#include "golden/ddl_cases.hpp"

#include <retort/dialect/dialect.hpp>

#include <string>

namespace golden {

/// The content of a case's golden file: a section for each dialect.
std::string golden_text(const DdlCase& ddl_case);

}  // namespace golden
