#include "core/x_arguments.hpp"

#include <string_view>
#include <utility>

namespace retort::inline v1 {

namespace {

thread_local const XArguments* current = nullptr;

}  // namespace

XArgumentScope::XArgumentScope(XArguments arguments)
    : arguments_(std::move(arguments)), outer_(std::exchange(current, &arguments_)) {}

XArgumentScope::~XArgumentScope() { current = outer_; }

const char* x_argument(const char* key) noexcept {
  if (current == nullptr) return nullptr;
  const auto found = current->find(std::string_view(key));
  return found == current->end() ? nullptr : found->second.c_str();
}

}  // namespace retort::inline v1
