#include "dialect/sqlite/stored_table.hpp"
#include "dialect/sqlite/token_reader.hpp"

#include <tuple>
#include <utility>
#include <variant>

namespace retort::inline v1 {

namespace {

using ClauseKind = StoredClause::Kind;

std::vector<std::string> read_names(TokenReader& reader) {
  std::vector<std::string> names;
  reader.expect('(');
  do {
    names.push_back(reader.take_name());
    // An indexed column may say how it is sorted.
    if (reader.accept("COLLATE")) reader.take_name();
    if (!reader.accept("ASC")) reader.accept("DESC");
    reader.accept("AUTOINCREMENT");
  } while (reader.accept(','));
  reader.expect(')');
  return names;
}

dsl::on_conflict read_conflict_clause(TokenReader& reader) {
  if (!reader.accept("ON")) return dsl::on_conflict::unset;
  reader.expect("CONFLICT");
  if (reader.accept("ROLLBACK")) return dsl::on_conflict::rollback;
  if (reader.accept("ABORT")) return dsl::on_conflict::abort;
  if (reader.accept("FAIL")) return dsl::on_conflict::fail;
  if (reader.accept("IGNORE")) return dsl::on_conflict::ignore;
  reader.expect("REPLACE");
  return dsl::on_conflict::replace;
}

dsl::Action read_action(TokenReader& reader) {
  if (reader.accept("NO")) {
    reader.expect("ACTION");
    return dsl::Action::no_action;
  }
  if (reader.accept("RESTRICT")) return dsl::Action::restrict;
  if (reader.accept("CASCADE")) return dsl::Action::cascade;
  reader.expect("SET");
  if (reader.accept("NULL")) return dsl::Action::set_null;
  reader.expect("DEFAULT");
  return dsl::Action::set_default;
}

bool is_deferral(const TokenReader& reader) {
  return reader.peek().is("DEFERRABLE") || (reader.peek().is("NOT") && reader.peek(1).is("DEFERRABLE"));
}

Deferral read_deferral(TokenReader& reader) {
  Deferral deferral{.deferrable = !reader.accept("NOT")};
  reader.expect("DEFERRABLE");
  if (reader.accept("INITIALLY")) {
    deferral.initially_deferred = reader.peek().is("DEFERRED") && deferral.deferrable;
    reader.take_name();
  }
  return deferral;
}

/// From REFERENCES on.
ForeignKey read_references(TokenReader& reader, std::vector<std::string> columns) {
  ForeignKey key{.columns = std::move(columns)};
  reader.expect("REFERENCES");
  key.referent.name = reader.take_name();
  if (reader.peek().is_symbol('(')) key.referent_columns = read_names(reader);
  while (reader.peek().is_one_of({"ON", "MATCH"})) {
    if (reader.accept("MATCH")) {
      reader.take_name();
      continue;
    }
    reader.expect("ON");
    const bool is_delete = reader.accept("DELETE");
    if (!is_delete) reader.expect(reader.peek().is("INSERT") ? "INSERT" : "UPDATE");
    (is_delete ? key.on_delete : key.on_update) = read_action(reader);
  }
  if (is_deferral(reader)) key.deferral = read_deferral(reader);
  return key;
}

PrimaryKey read_own_key(TokenReader& reader, const std::string& column) {
  reader.expect("KEY");
  if (!reader.accept("ASC")) reader.accept("DESC");
  PrimaryKey key{.columns = {column}, .on_conflict = read_conflict_clause(reader)};
  reader.accept("AUTOINCREMENT");
  return key;
}

void skip_default(TokenReader& reader) {
  if (reader.peek().is_symbol('(')) {
    reader.skip_parentheses();
    return;
  }
  if (!reader.accept('-')) reader.accept('+');
  reader.take_any();
}

void skip_generated(TokenReader& reader) {
  if (reader.accept("GENERATED")) reader.expect("ALWAYS");
  reader.expect("AS");
  reader.skip_parentheses();
  if (reader.peek().is_one_of({"STORED", "VIRTUAL"})) reader.take_any();
}

/// What follows a column's name and type; the kind, and what it means.
std::pair<ClauseKind, std::optional<Constraint>> read_clause(TokenReader& reader, const std::string& column) {
  if (reader.accept("PRIMARY")) return {ClauseKind::primary_key, read_own_key(reader, column)};
  if (is_deferral(reader)) {
    read_deferral(reader);
    return {ClauseKind::deferral, std::nullopt};
  }
  if (reader.peek().is_one_of({"NOT", "NULL"})) {
    const bool is_not = reader.accept("NOT");
    reader.expect("NULL");
    read_conflict_clause(reader);
    return {is_not ? ClauseKind::not_null : ClauseKind::null, std::nullopt};
  }
  if (reader.accept("UNIQUE")) {
    return {ClauseKind::unique, Unique{.columns = {column}, .on_conflict = read_conflict_clause(reader)}};
  }
  if (reader.accept("CHECK")) return {ClauseKind::check, Check{.condition = reader.skip_parentheses()}};
  if (reader.accept("DEFAULT")) {
    skip_default(reader);
    return {ClauseKind::default_value, std::nullopt};
  }
  if (reader.accept("COLLATE")) {
    reader.take_name();
    return {ClauseKind::collate, std::nullopt};
  }
  if (reader.peek().is("REFERENCES")) return {ClauseKind::references, read_references(reader, {column})};
  skip_generated(reader);
  return {ClauseKind::generated, std::nullopt};
}

void set_name(Constraint& constraint, std::string name) {
  std::visit([&](auto& any) { any.name = std::move(name); }, constraint);
}

StoredClause parse_clause(TokenReader& reader, const std::string& column) {
  StoredClause clause;
  const std::size_t begin = reader.behind();
  std::string name;
  while (reader.accept("CONSTRAINT")) name = reader.take_name();
  std::tie(clause.kind, clause.constraint) = read_clause(reader, column);
  if (clause.constraint) set_name(*clause.constraint, name);
  clause.text = reader.text(begin, reader.behind());
  return clause;
}

bool starts_clause(const TokenReader& reader) {
  return reader.peek().is_one_of({"CONSTRAINT", "PRIMARY", "NOT", "NULL", "UNIQUE", "CHECK", "DEFAULT", "COLLATE",
                                  "REFERENCES", "AS", "DEFERRABLE"}) ||
         (reader.peek().is("GENERATED") && reader.peek(1).is("ALWAYS"));
}

StoredColumn parse_column(TokenReader& reader) {
  StoredColumn column;
  column.name_text = std::string(reader.peek().text);
  column.name = reader.take_name();
  const std::size_t begin = reader.behind();
  while (!starts_clause(reader) && reader.peek().is_name()) reader.take_any();
  if (reader.peek().is_symbol('(')) reader.skip_parentheses();
  column.type = reader.text(begin, reader.behind());
  while (starts_clause(reader)) column.clauses.push_back(parse_clause(reader, column.name));
  return column;
}

Constraint read_table_constraint(TokenReader& reader) {
  if (reader.accept("PRIMARY")) {
    reader.expect("KEY");
    PrimaryKey key{.columns = read_names(reader)};
    key.on_conflict = read_conflict_clause(reader);
    return key;
  }
  if (reader.accept("UNIQUE")) {
    Unique unique{.columns = read_names(reader)};
    unique.on_conflict = read_conflict_clause(reader);
    return unique;
  }
  if (reader.accept("CHECK")) {
    Check check{.condition = reader.skip_parentheses()};
    read_conflict_clause(reader);
    return check;
  }
  reader.expect("FOREIGN");
  reader.expect("KEY");
  return read_references(reader, read_names(reader));
}

StoredConstraint parse_constraint(TokenReader& reader) {
  StoredConstraint constraint;
  const std::size_t begin = reader.peek().begin;
  std::string name;
  while (reader.accept("CONSTRAINT")) name = reader.take_name();
  constraint.constraint = read_table_constraint(reader);
  set_name(constraint.constraint, name);
  constraint.text = reader.text(begin, reader.behind());
  return constraint;
}

bool starts_constraint(const TokenReader& reader) {
  return reader.peek().is_one_of({"CONSTRAINT", "PRIMARY", "UNIQUE", "CHECK", "FOREIGN"});
}

/// A comment that begins on the line of the comma is about what stands before the comma.
std::string take_note(TokenReader& reader) {
  const std::string blanks = reader.text(reader.behind(), reader.peek().begin);
  const std::size_t line_end = blanks.find('\n');
  const std::size_t comment = blanks.find_first_not_of(" \t");
  const bool is_note = line_end != std::string::npos && comment < line_end && blanks.substr(comment, 2) == "--";
  if (!is_note) return {};
  reader.pass(line_end + 1);
  return blanks.substr(0, line_end + 1);
}

/// Parses a line by `parse` and takes what surrounds it. False behind the last one.
template <class Line, class Parse>
bool parse_line(TokenReader& reader, std::vector<Line>& lines, const Parse& parse) {
  std::string before = reader.text(reader.behind(), reader.peek().begin);
  Line& line = lines.emplace_back(parse(reader));
  line.before = std::move(before);
  const std::size_t end = reader.behind();
  line.without_comma = !reader.peek().is_symbol(',') && !reader.peek().is_symbol(')');
  if (line.without_comma) return true;
  line.after = reader.text(end, reader.peek().begin);
  if (!reader.accept(',')) return false;
  line.note = take_note(reader);
  return true;
}

void parse_lines(TokenReader& reader, StoredTable& table) {
  bool goes_on = true;
  while (goes_on && (table.columns.empty() || !starts_constraint(reader))) {
    goes_on = parse_line(reader, table.columns, parse_column);
  }
  while (goes_on) goes_on = parse_line(reader, table.constraints, parse_constraint);
}

void parse_options(TokenReader& reader, StoredTable& table) {
  while (!reader.at_end()) {
    if (reader.accept("WITHOUT")) {
      reader.expect("ROWID");
      table.without_rowid = true;
    } else if (!reader.accept(',')) {
      reader.expect("STRICT");
      table.strict = true;
    }
  }
}

}  // namespace

StoredTable parse_table(std::string_view sql) {
  TokenReader reader(sql);
  StoredTable table;
  reader.expect("CREATE");
  if (!reader.accept("TEMP")) reader.accept("TEMPORARY");
  reader.expect("TABLE");
  if (reader.accept("IF")) {
    reader.expect("NOT");
    reader.expect("EXISTS");
  }
  if (reader.peek(1).is_symbol('.')) {
    reader.take_name();
    reader.expect('.');
  }
  table.head = "CREATE TABLE ";
  table.name = reader.take_name();
  const std::size_t open = reader.behind();
  reader.expect('(');
  table.open = reader.text(open, reader.behind());
  parse_lines(reader, table);
  const std::size_t close = reader.peek().begin;
  reader.expect(')');
  parse_options(reader, table);
  table.close = reader.text(close, sql.size());
  return table;
}

}  // namespace retort::inline v1
