#pragma once

#include <retort/x_argument.hpp>

#include <functional>
#include <map>
#include <string>

namespace retort::inline v1 {

using XArguments = std::map<std::string, std::string, std::less<>>;

/// What x_argument() answers on this thread while it lives; another one inside hides it.
class RETORT_API XArgumentScope {
 public:
  explicit XArgumentScope(XArguments arguments);
  ~XArgumentScope();
  XArgumentScope(const XArgumentScope&) = delete;
  XArgumentScope& operator=(const XArgumentScope&) = delete;

 private:
  XArguments arguments_;
  const XArguments* outer_;
};

}  // namespace retort::inline v1
