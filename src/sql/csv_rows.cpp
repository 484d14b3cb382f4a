#include <retort/error.hpp>
#include <retort/row_stream.hpp>

#include <algorithm>
#include <cstddef>

#include <fmt/format.h>

namespace retort::inline v1 {

namespace {

/// Takes CSV apart, field by field.
class CsvReader {
 public:
  explicit CsvReader(std::string_view text) : text_(text) {}

  bool at_end() const noexcept { return at_ == text_.size(); }
  std::size_t line() const noexcept { return line_; }

  /// False when there is no line any more.
  bool read_line(std::vector<Value>& fields) {
    fields.clear();
    if (at_end()) return false;
    do {
      fields.push_back(read_field());
    } while (accept(','));
    accept('\r');
    if (!accept('\n') && !at_end()) fail("a quoted field is followed by more text");
    ++line_;
    return true;
  }

 private:
  bool accept(char c) {
    if (at_end() || text_[at_] != c) return false;
    ++at_;
    return true;
  }

  Value read_field() {
    if (accept('"')) return read_quoted();
    const std::size_t end = std::min(text_.find_first_of(",\r\n", at_), text_.size());
    const std::string_view field = text_.substr(at_, end - at_);
    at_ = end;
    return field.empty() ? Value() : Value(std::string(field));
  }

  std::string read_quoted() {
    std::string field;
    while (true) {
      const std::size_t quote = text_.find('"', at_);
      if (quote == std::string_view::npos) fail("a quoted field does not end");
      field += text_.substr(at_, quote - at_);
      at_ = quote + 1;
      if (!accept('"')) break;
      field += '"';
    }
    line_ += static_cast<std::size_t>(std::count(field.begin(), field.end(), '\n'));
    return field;
  }

  [[noreturn]] void fail(std::string_view problem) const {
    throw UsageError(fmt::format("line {} of the CSV: {}", line_, problem),
                     "quote fields that hold commas, quotes or line breaks, and double the quotes in them");
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t line_ = 1;
};

std::vector<std::string> read_header(CsvReader& reader) {
  std::vector<Value> fields;
  reader.read_line(fields);
  std::vector<std::string> columns;
  for (const Value& field : fields) {
    if (is_null(field)) throw UsageError("the first line of the CSV has an empty field", "name every column there");
    columns.push_back(std::get<std::string>(field));
  }
  return columns;
}

}  // namespace

RowStream csv_rows(std::string_view text) {
  CsvReader reader(text);
  std::vector<std::string> columns = read_header(reader);
  return generated_rows(std::move(columns), [reader] {
    return [lines = reader](std::vector<Value>& row) mutable { return lines.read_line(row); };
  });
}

}  // namespace retort::inline v1
