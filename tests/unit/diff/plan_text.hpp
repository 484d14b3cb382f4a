#pragma once

#include <retort/diff.hpp>
#include <retort/dsl/type.hpp>

#include <string>
#include <vector>

namespace retort_test {

using Lines = std::vector<std::string>;

/// A table of this name with these columns, all of them integers.
retort::Table table(const std::string& name, const std::vector<std::string>& columns);
retort::Column column(const std::string& name, const retort::Type& type = retort::dsl::integer);
retort::ForeignKey foreign_key(const std::string& name, const std::string& column, const std::string& referent);
retort::Object view(const std::string& name, const std::string& query);
retort::ObjectName named(retort::ObjectKind kind, const std::string& name);
retort::ObjectName column_of(const std::string& table, const std::string& column);

/// The statements that the plan becomes, without their line breaks.
Lines sql(const std::vector<retort::PlannedChange>& plan, std::string_view dialect = "postgresql");
/// The plan from one to the other, for PostgreSQL.
Lines plan(const retort::Schema& from, const retort::Schema& to, std::vector<retort::Rename> renames = {});

}  // namespace retort_test
