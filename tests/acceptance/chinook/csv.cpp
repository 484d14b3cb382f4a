#include "csv.hpp"

#include <cstddef>
#include <stdexcept>

#include <fmt/format.h>

namespace chinook {

namespace {

class Parser {
 public:
  explicit Parser(std::string_view text) : text_(text) {}

  std::vector<CsvRecord> records() {
    std::vector<CsvRecord> records;
    while (position_ < text_.size()) {
      number_ = records.size() + 1;
      records.push_back(record());
    }
    return records;
  }

 private:
  bool is_at(char c) const { return position_ < text_.size() && text_[position_] == c; }
  bool is_at_end_of_field() const { return position_ == text_.size() || is_at(',') || is_at('\n') || is_at('\r'); }

  CsvRecord record() {
    CsvRecord fields{field()};
    while (is_at(',')) {
      ++position_;
      fields.push_back(field());
    }
    if (is_at('\r')) ++position_;
    if (is_at('\n')) ++position_;
    return fields;
  }

  CsvField field() {
    if (is_at('"')) return quoted();
    const std::size_t begin = position_;
    while (!is_at_end_of_field()) ++position_;
    if (position_ == begin) return std::nullopt;
    return std::string(text_.substr(begin, position_ - begin));
  }

  std::string quoted() {
    std::string content;
    for (++position_; position_ < text_.size(); ++position_) {
      if (is_at('"') && text_.substr(position_ + 1, 1) != "\"") break;
      if (is_at('"')) ++position_;
      content += text_[position_];
    }
    if (!is_at('"')) throw std::runtime_error(fmt::format("record {}: a quote is not closed", number_));
    ++position_;
    if (!is_at_end_of_field()) throw std::runtime_error(fmt::format("record {}: text after a quote", number_));
    return content;
  }

  std::string_view text_;
  std::size_t position_ = 0;
  std::size_t number_ = 0;
};

}  // namespace

std::vector<CsvRecord> parse_csv(std::string_view text) { return Parser(text).records(); }

}  // namespace chinook
