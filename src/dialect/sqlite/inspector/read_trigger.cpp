// Triggers and views.
#include "dialect/sqlite/inspector/read.hpp"
#include "dialect/sqlite/token_reader.hpp"

#include <utility>

namespace retort::inline v1 {

namespace {

std::string without_semicolons(std::string_view text) {
  constexpr std::string_view blanks = " \t\r\n\f\v;";
  const std::size_t begin = text.find_first_not_of(blanks);
  return begin == std::string_view::npos ? std::string()
                                         : std::string(text.substr(begin, text.find_last_not_of(blanks) - begin + 1));
}

dsl::trigger_time read_time(TokenReader& reader) {
  if (reader.accept("AFTER")) return dsl::trigger_time::after;
  if (reader.accept("INSTEAD")) {
    reader.expect("OF");
    return dsl::trigger_time::instead_of;
  }
  reader.accept("BEFORE");
  return dsl::trigger_time::before;
}

void read_event(TokenReader& reader, objects::Trigger& trigger) {
  if (reader.accept("INSERT")) {
    trigger.events = {"INSERT"};
  } else if (reader.accept("DELETE")) {
    trigger.events = {"DELETE"};
  } else {
    reader.expect("UPDATE");
    trigger.events = {"UPDATE"};
    if (!reader.accept("OF")) return;
    do {
      trigger.columns.push_back(reader.take_name());
    } while (reader.accept(','));
  }
}

/// Up to the BEGIN of the statements.
std::string read_condition(TokenReader& reader) {
  const std::size_t begin = reader.peek().begin;
  while (!reader.peek().is("BEGIN")) {
    if (reader.peek().is_symbol('(')) {
      reader.skip_parentheses();
    } else {
      reader.take_any();
    }
  }
  return reader.text(begin, reader.behind());
}

}  // namespace

objects::Trigger read_trigger(std::string_view sql) {
  TokenReader reader(sql);
  objects::Trigger trigger{.for_each_row = true};
  reader.expect("CREATE");
  reader.expect("TRIGGER");
  trigger.name = reader.take_name();
  trigger.time = read_time(reader);
  read_event(reader, trigger);
  reader.expect("ON");
  trigger.table.name = reader.take_name();
  if (reader.accept("FOR")) {
    reader.expect("EACH");
    reader.expect("ROW");
  }
  if (reader.accept("WHEN")) trigger.when = read_condition(reader);
  reader.expect("BEGIN");
  std::string_view body = sql.substr(reader.behind());
  const std::vector<SqliteToken> tokens = sqlite_tokens(body);
  std::size_t end = tokens.size() - 1;
  while (end > 0 && !tokens[end].is("END")) --end;
  trigger.bodies.emplace("sqlite", without_semicolons(body.substr(0, tokens[end].begin)));
  return trigger;
}

objects::View read_view(std::string_view sql) {
  TokenReader reader(sql);
  objects::View view;
  reader.expect("CREATE");
  reader.expect("VIEW");
  view.name.name = reader.take_name();
  if (reader.accept('(')) {
    do {
      view.columns.push_back(reader.take_name());
    } while (reader.accept(','));
    reader.expect(')');
  }
  reader.expect("AS");
  view.query = without_semicolons(sql.substr(reader.behind()));
  return view;
}

}  // namespace retort::inline v1
