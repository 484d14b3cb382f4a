// Lists the migrations it was linked with: main [set]
#include <retort/error.hpp>
#include <retort/registry.hpp>

#include <cstdio>
#include <string>

int main(int argc, char** argv) {
  try {
    const retort::RevisionMap& map = retort::registry(argc > 1 ? argv[1] : "").revisions();
    for (const retort::Revision& revision : map.revisions()) {
      std::printf("%s (%s) %s:%u\n", std::string(revision.id).c_str(), std::string(revision.message).c_str(),
                  revision.where.file, static_cast<unsigned>(revision.where.line));
    }
    std::printf("%zu revisions\n", map.revisions().size());
    return 0;
  } catch (const retort::Error& error) {
    std::printf("%s\n", error.what());
    return 1;
  }
}
