#pragma once

#include "unit/cli/command_line.hpp"

#include <string>
#include <vector>

namespace retort_test {

/// A shop's command line with a folder that new migrations are written to. The program's own migrations lie elsewhere.
class Scaffolding : public CommandLine {
 protected:
  void SetUp() override;

  /// The files in and below the folder, sorted; names without the folder's.
  std::vector<std::string> files() const;
  std::string text(const std::string& file) const;
  /// The text of the only file.
  std::string source() const;
  void write(const std::string& name, const std::string& text) const;
  std::string folder(const std::string& name = "versions") const { return path(name); }
};

}  // namespace retort_test
