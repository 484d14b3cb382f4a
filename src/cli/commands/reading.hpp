#pragma once

#include "cli/command.hpp"
#include "cli/revision_view.hpp"

#include <string>
#include <vector>

namespace retort::inline v1::cli {

/// What the commands that only read have in common.
void add_verbose_option(boost::program_options::options_description& description);
Printing printing(const Invocation& invocation);

/// --rev-range and --indicate-current: the revisions to show, newest first; `views` are marked where the database was
/// asked.
void add_range_options(boost::program_options::options_description& description);
std::vector<std::size_t> shown_revisions(const Invocation& invocation, const RevisionMap& revisions,
                                         RevisionViews& views);

/// The version rows of the database, unknown ones included.
std::vector<std::string> rows_of(Migrator& migrator);

}  // namespace retort::inline v1::cli
