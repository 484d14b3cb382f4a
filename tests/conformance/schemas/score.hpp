#pragma once

#include <cstddef>
#include <exception>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iostream>
#include <iterator>
#include <string>

namespace conformance {

inline std::string text_of(const std::filesystem::path& file) {
  std::ifstream stream(file);
  return {std::istreambuf_iterator<char>(stream), {}};
}

/// Counts cases and prints the first difference of each that fails.
class SchemaScore {
 public:
  static constexpr int skipped = 77;  ///< what ctest takes for "not run"

  /// `run` returns a difference, or nothing; what it throws is a difference, too.
  void count(const std::string& name, const std::function<std::string()>& run) {
    std::string difference;
    try {
      difference = run();
    } catch (const std::exception& error) {
      difference = error.what();
    }
    ++(difference.empty() ? passed_ : failed_);
    if (!difference.empty()) std::cout << "FAILED " << name << "\n    " << difference << std::endl;
  }

  /// Prints `N passed, M failed`; what the program returns.
  int finish() const {
    std::cout << passed_ << " passed, " << failed_ << " failed" << std::endl;
    return failed_ == 0 ? 0 : 1;
  }

 private:
  std::size_t passed_ = 0;
  std::size_t failed_ = 0;
};

}  // namespace conformance
