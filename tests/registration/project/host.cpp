// Loads and unloads modules of migrations: host <module>…. Prints how many migrations there are at each step.
#include <retort/error.hpp>
#include <retort/registry.hpp>

#include <cstdio>
#include <cstring>
#include <vector>

#include <dlfcn.h>

namespace {

void report(const char* when) {
  try {
    std::printf("%s: %zu\n", when, retort::registry().revisions().revisions().size());
  } catch (const retort::Error& error) {
    std::printf("%s: %s\n", when, error.details().message.c_str());
  }
}

}  // namespace

int main(int argc, char** argv) {
  report("before");
  std::vector<void*> modules;
  for (int i = 1; i < argc; ++i) {
    modules.push_back(dlopen(argv[i], RTLD_NOW | RTLD_LOCAL));
    if (modules.back() == nullptr) {
      std::printf("%s\n", dlerror());
      return 1;
    }
    report("loaded");
  }
  for (void* module : modules) {
    dlclose(module);
    report("unloaded");
  }
  return 0;
}
