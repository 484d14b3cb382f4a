#pragma once

#include <retort/operation.hpp>

#include <functional>
#include <string_view>

namespace retort::inline v1 {

/// What stands in for CustomOperation::lower() on one dialect. Called from any thread.
using Implementation = std::function<OperationList(const CustomOperation& operation, const CompileContext& context)>;

/// Says how one dialect does a custom operation of somebody else's, known by its kind(), in place of what it would do
/// there by itself. Call it before any Migrator is used. Throws ConfigError when there is one already. Thread-safe.
RETORT_API void register_implementation(std::string_view kind, std::string_view dialect, Implementation implementation);

}  // namespace retort::inline v1
