// Runs a fuzz target without a fuzzing engine: every file of a folder, and random changes of them, for some seconds.
// usage: TARGET FOLDER SECONDS [SEED]

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

using Random = std::mt19937_64;

std::size_t any(Random& random, std::size_t size) {
  return std::uniform_int_distribution<std::size_t>(0, size - 1)(random);
}

/// One seed a file, and the empty one.
std::vector<std::string> seeds_of(const std::filesystem::path& folder) {
  std::vector<std::string> seeds{""};
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    std::ifstream stream(entry.path(), std::ios::binary);
    seeds.emplace_back(std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>());
  }
  std::sort(seeds.begin(), seeds.end());
  return seeds;
}

std::string changed(Random& random, std::string text, const std::vector<std::string>& seeds) {
  for (std::size_t i = any(random, 4); i > 0; --i) {
    const std::size_t at = any(random, text.size() + 1);
    switch (any(random, 4)) {
      case 0:
        text.insert(at, 1, static_cast<char>(any(random, 256)));
        break;
      case 1:
        text.erase(at, 1 + any(random, 4));
        break;
      case 2:
        text.insert(at, seeds[any(random, seeds.size())]);
        break;
      default:
        if (at < text.size()) text[at] = "+-@:0123456789_."[any(random, 16)];
    }
  }
  return text;
}

void run(const std::string& text) {
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(text.data()), text.size());
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) {
    std::cerr << "usage: " << argv[0] << " FOLDER SECONDS [SEED]\n";
    return 2;
  }
  const std::vector<std::string> seeds = seeds_of(argv[1]);
  const std::uint64_t seed = argc > 3 ? std::stoull(argv[3]) : std::random_device{}();
  std::cout << seeds.size() << " seeds, random seed " << seed << std::endl;
  for (const std::string& text : seeds) run(text);
  Random random(seed);
  std::size_t count = 0;
  const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(std::stoi(argv[2]));
  for (; std::chrono::steady_clock::now() < end; ++count) run(changed(random, seeds[any(random, seeds.size())], seeds));
  std::cout << count << " inputs, none of them fatal\n";
}
