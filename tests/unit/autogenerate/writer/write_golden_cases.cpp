// Writes every golden case as C++.
//
// usage: write_golden_cases FILE
#include "autogenerate/writer/literal.hpp"
#include "autogenerate/writer/writer.hpp"
#include "golden/object_cases.hpp"

#include <retort/error.hpp>

#include <fstream>
#include <iostream>

#include <fmt/format.h>

namespace {

/// Those that no migration can say: rows from a stream, and a name that is too long.
retort::WrittenOperations written(const golden::DdlCase& ddl_case) {
  std::vector<retort::RemarkedOperation> operations;
  for (const retort::Operation& operation : ddl_case.operations) operations.push_back({.operation = operation});
  const retort::CompileContext target{.dialect = "postgresql", .server_version = ddl_case.postgres_version};
  return write(operations, {.target = target});
}

void write_cases(std::ostream& file, const golden::DdlCases& cases, std::string& table, int& number) {
  for (const golden::DdlCase& ddl_case : cases) {
    try {
      const retort::WrittenOperations text = written(ddl_case);
      file << fmt::format("// {}\nvoid case_{}([[maybe_unused]] retort::Op& op) {{\n{}}}\n\n", ddl_case.name, number,
                          text.text);
      table += fmt::format("    {{{}, {}, case_{}}},\n", retort::writer::quoted_literal(ddl_case.name),
                           text.raw_statements, number);
      ++number;
    } catch (const retort::Error& error) {
      std::cerr << ddl_case.name << ": " << error.what() << '\n';
    }
  }
}

}  // namespace

int main(int, char** argv) {
  std::ofstream file(argv[1]);
  file << "#include \"unit/autogenerate/writer/written_cases.hpp\"\n\n#include <retort/migration.hpp>\n\n"
          "namespace golden {\n\nnamespace {\n\nusing namespace retort::dsl;\n\n";
  std::string table;
  int number = 0;
  write_cases(file, golden::ddl_cases(), table, number);
  write_cases(file, golden::object_cases(), table, number);
  file << "}  // namespace\n\nstd::span<const WrittenCase> written_cases() {\n  static constexpr WrittenCase cases[] = "
          "{\n"
       << table << "  };\n  return cases;\n}\n\n}  // namespace golden\n";
  return file.flush() ? 0 : 1;
}
