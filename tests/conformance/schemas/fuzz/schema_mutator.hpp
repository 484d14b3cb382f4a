#pragma once

#include <retort/model/schema.hpp>

#include <cstdint>
#include <memory>
#include <random>
#include <string>

namespace conformance {

/// Schemas, and what people do to them; the same ones for the same seed, everywhere. No name occurs twice, but "id".
class SchemaMutator {
 public:
  explicit SchemaMutator(std::uint32_t seed) : random_(seed) {}
  virtual ~SchemaMutator() = default;

  virtual retort::Schema schema() = 0;
  /// One change of the schema, which stays one that can be created.
  virtual void mutate(retort::Schema& schema) = 0;

 protected:
  std::size_t below(std::size_t limit) { return random_() % limit; }
  bool one_in(std::size_t count) { return below(count) == 0; }
  std::string new_name(const std::string& prefix) { return prefix + std::to_string(++count_); }

 private:
  std::mt19937 random_;
  int count_ = 0;
};

std::unique_ptr<SchemaMutator> sqlite_mutator(std::uint32_t seed);
std::unique_ptr<SchemaMutator> postgres_mutator(std::uint32_t seed);

}  // namespace conformance
