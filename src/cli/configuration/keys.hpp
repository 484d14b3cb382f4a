#pragma once

#include "cli/configuration/ini_file.hpp"
#include "cli/configuration/settings.hpp"

#include <string>
#include <vector>

#include <boost/program_options.hpp>

namespace retort::inline v1::cli {

/// The keys of a section of retort.ini, bound to the members that they set. `settings` must outlive them.
boost::program_options::options_description keys_of(Settings& settings);

/// Sets what a key stands for. `value` has its variables replaced; `where` begins messages. Throws ConfigError for a
/// key that there is not and a value that cannot be.
void assign(Settings& settings, const std::string& key, const std::string& value, const std::string& where);

/// Throws ConfigError for a key that there is not.
void check_keys(const IniFile& file);

/// The items of a list: a line each, or separated by commas.
std::vector<std::string> items_of(const std::string& text);
/// The lines of a value that are not empty.
std::vector<std::string> lines_of(const std::string& text);

}  // namespace retort::inline v1::cli
