#pragma once

#include <retort/model/schema.hpp>

#include <string>
#include <vector>

namespace conformance {

// For schemas in which no name but "id" occurs twice, and SQL has names in quotes.

/// The names of tables, columns, constraints, indexes and objects.
std::vector<std::string> names_in(const retort::Schema& schema);

/// Without what is called so, and without whatever mentions it.
retort::Schema without(retort::Schema schema, const std::string& name);

/// Says of every table and object which objects and tables its SQL and its types mention.
void add_dependencies(retort::Schema& schema);

}  // namespace conformance
