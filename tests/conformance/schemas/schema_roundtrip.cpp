// usage: schema_roundtrip DIR…
//
// Each .sql file: loaded, inspected, planned from nothing, run on an empty database: both dumps are the same.
#include "conformance/schemas/database.hpp"
#include "conformance/schemas/folder.hpp"
#include "conformance/schemas/score.hpp"

namespace {

using namespace conformance;

std::string difference_of(const Folder& folder, const std::filesystem::path& file) {
  const auto original = folder.database();
  original->load(text_of(file));
  const retort::Schema schema = original->inspect();
  const auto copy = folder.database();
  copy->apply(retort::diff(copy->inspect(), schema, {.context = copy->context()}));
  if (std::string difference = first_difference(original->dump(), copy->dump()); !difference.empty()) return difference;
  const auto rest = retort::diff(copy->inspect(), schema, {.context = copy->context()});
  return rest.empty() ? "" : "a second plan is not empty: " + retort::describe(rest.front().operation);
}

}  // namespace

int main(int argc, char** argv) {
  SchemaScore score;
  for (int i = 1; i < argc; ++i) {
    const Folder folder(argv[i]);
    if (!folder.can_run()) return SchemaScore::skipped;
    for (const std::filesystem::path& file : folder.files()) {
      score.count(file.string(), [&] { return difference_of(folder, file); });
    }
  }
  return score.finish();
}
