// A database URL is understood or refused with a UsageError, and the password of a PostgreSQL URL does not show when it
// is masked.
#include "connection/url.hpp"

#include <retort/error.hpp>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string url(reinterpret_cast<const char*>(data), size);
  const std::string shown = retort::masked(url);
  try {
    const retort::Url parsed = retort::parse_url(url);
    if (parsed.target.empty()) std::abort();
    // What a scheme and a user lead to is understood again, as itself.
    if (parsed.engine == retort::Engine::postgres && retort::parse_url(parsed.target).target != parsed.target) {
      std::abort();
    }
  } catch (const retort::UsageError& error) {
    if (std::string_view(error.what()).empty()) std::abort();
  }
  if (retort::scheme_of(url).starts_with("postg") && shown.find(":pa55word@") != std::string::npos) std::abort();
  return 0;
}
