#include "driver/postgres/prepared_names.hpp"

#include <cstdint>
#include <random>

#include <fmt/format.h>

namespace retort::inline v1::postgres {

PreparedNames::PreparedNames() {
  std::random_device random;
  prefix_ = fmt::format("retort_{:08x}{:08x}", std::uint32_t{random()}, std::uint32_t{random()});
}

PreparedNames::Use PreparedNames::use(const std::string& sql) {
  const auto [place, is_new] = names_.try_emplace(sql);
  if (is_new) place->second = fmt::format("{}_{}", prefix_, ++count_);
  return {place->second, is_new};
}

std::vector<std::string> PreparedNames::names() const {
  std::vector<std::string> all;
  for (const auto& [sql, name] : names_) all.push_back(name);
  return all;
}

}  // namespace retort::inline v1::postgres
