#pragma once

#include <retort/config.hpp>

#include <cstddef>
#include <cstdint>

// Symbols meet within one program or shared library and never across their border, where the loader would let one
// definition stand for another without a word.
#if defined(__GNUC__) || defined(__clang__)
#define RETORT_DETAIL_LOCAL __attribute__((visibility("hidden")))
#else
#define RETORT_DETAIL_LOCAL
#endif

// All nodes of a program stand side by side, and not among the tables of their migrations: every start looks at them.
#if defined(__ELF__)
#define RETORT_DETAIL_NODES __attribute__((section("retort_nodes")))
#else
#define RETORT_DETAIL_NODES
#endif

namespace retort::inline v1 {

class Migration;
enum class Transaction : std::uint8_t;

namespace detail {

/// Ids or labels as a migration class lists them; static storage.
struct IdList {
  const char* const* begin = nullptr;
  std::size_t size = 0;
};

/// What RETORT_MIGRATION knows of a migration: constant data, no heap, no code that runs before main. `next` and `link`
/// belong to Enrolment.
struct MigrationNode {
  const Migration* migration;
  const char* set;
  const char* class_name;
  const char* revision;
  const char* message;
  const char* file;
  std::uint_least32_t line;
  Transaction transaction;
  IdList down_revisions;
  IdList branch_labels;
  IdList depends_on;
  IdList replaces{};
  MigrationNode* next = nullptr;
  MigrationNode** link = nullptr;
};

/// What retort_add_migrations() generates for a library: every node, and the ids the sources were seen to declare, in
/// the same order. Several libraries may belong to one set; the order of their names is the declared one.
struct MigrationManifest {
  const char* library;
  const char* set;
  const MigrationNode* const* nodes;
  const char* const* expected_ids;
  std::size_t size;
  MigrationManifest* next = nullptr;
  MigrationManifest** link = nullptr;
};

/// Puts a node or a manifest on the core's list while the object that holds it is loaded, and takes it off when that
/// is unloaded. Never throws and never allocates: it runs before main. Thread-safe: a module may be loaded at any time.
class RETORT_API Enrolment {
 public:
  explicit Enrolment(MigrationNode& node) noexcept;
  explicit Enrolment(MigrationManifest& manifest) noexcept;
  ~Enrolment();
  Enrolment(const Enrolment&) = delete;
  Enrolment& operator=(const Enrolment&) = delete;

 private:
  MigrationNode* node_ = nullptr;
  MigrationManifest* manifest_ = nullptr;
};

}  // namespace detail
}  // namespace retort::inline v1
