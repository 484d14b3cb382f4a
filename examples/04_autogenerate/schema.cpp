#include <retort/schema.hpp>

namespace {
using namespace retort::dsl;

/// What the schema is to be. The migrations that lead there are generated.
struct Library final : retort::Declaration {
  void declare(retort::Op& op) const override {
    op.create_table("authors",
        {
            {"id", bigint, {.primary_key = true}},
            {"name", text, {.nullable = false}},
        });
    op.create_table("books",
        {
            {"id", bigint, {.primary_key = true}},
            {"author_id", bigint, {.nullable = false}},
            {"title", text, {.nullable = false}},
            foreign_key({"author_id"}, "authors", {"id"}),
        });
  }
};
RETORT_SCHEMA(Library);

}  // namespace
