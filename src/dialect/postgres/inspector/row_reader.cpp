#include "dialect/postgres/inspector/row_reader.hpp"

#include "dialect/postgres/inspector/array_text.hpp"
#include "dialect/postgres/inspector/type_text.hpp"

#include <charconv>
#include <utility>

#include <fmt/format.h>

namespace retort::inline v1::postgres {

namespace {

/// What reads back as the same text stands as a number or a truth value.
Value parameter_value(const std::string& text) {
  if (text == "true" || text == "false") return text == "true";
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool is_whole = error == std::errc{} && end == text.data() + text.size();
  if (is_whole && fmt::to_string(number) == text) return number;
  return text;
}

long long number_of(const std::string& text) {
  long long number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

}  // namespace

std::optional<std::string> RowReader::optional_text() { return std::move(fields_.at(next_++)); }
std::string RowReader::text() { return optional_text().value_or(std::string()); }

const std::string* RowReader::next() {
  const std::optional<std::string>& field = fields_.at(next_++);
  return field && !field->empty() ? &*field : nullptr;
}

char RowReader::letter() {
  const std::string* const read = next();
  return read == nullptr ? '\0' : read->front();
}

bool RowReader::boolean() { return letter() == 't'; }

long long RowReader::integer() {
  const std::string* const read = next();
  return read == nullptr ? 0 : number_of(*read);
}

std::optional<int> RowReader::optional_integer() {
  const std::string* const read = next();
  return read == nullptr ? std::nullopt : std::optional<int>(static_cast<int>(number_of(*read)));
}

QualifiedName RowReader::name() {
  QualifiedName read;
  read.schema = text();
  read.name = text();
  return read;
}

QualifiedName RowReader::standard_name() {
  QualifiedName read = name();
  if (read.schema == "pg_catalog") read.schema.clear();
  return read;
}

Type RowReader::type() { return parse_type(text()); }
std::vector<std::string> RowReader::texts() { return parse_array(text()); }
std::vector<long long> RowReader::numbers() { return parse_numbers(text()); }

std::vector<Oid> RowReader::oids() {
  std::vector<Oid> read;
  for (const long long number : numbers()) read.push_back(static_cast<Oid>(number));
  return read;
}

std::map<std::string, std::string, std::less<>> RowReader::options() {
  std::map<std::string, std::string, std::less<>> read;
  for (const std::string& option : texts()) {
    const std::size_t end = std::min(option.find('='), option.size());
    read.emplace(option.substr(0, end), option.substr(std::min(end + 1, option.size())));
  }
  return read;
}

StorageParameters RowReader::parameters() {
  StorageParameters read;
  for (const std::string& option : texts()) {
    const std::size_t end = std::min(option.find('='), option.size());
    read.emplace(option.substr(0, end), parameter_value(option.substr(std::min(end + 1, option.size()))));
  }
  return read;
}

}  // namespace retort::inline v1::postgres
