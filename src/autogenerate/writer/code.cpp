#include "autogenerate/writer/code.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace retort::inline v1::writer {

namespace {

/// Of what is on a terminal: bytes that continue a character of UTF-8 take no room.
std::size_t width_of(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(text, [](unsigned char c) { return (c & 0xC0) != 0x80; }));
}

std::string opening(const Code& code) {
  switch (code.kind) {
    case Code::Kind::braces:
      return "{";
    case Code::Kind::call:
      return code.text + "(";
    case Code::Kind::member:
      return "." + code.text + " = ";
    case Code::Kind::lambda:
      return code.text + " { ";
    case Code::Kind::atom:
      break;
  }
  return code.text;
}

std::string_view closing(Code::Kind kind) {
  switch (kind) {
    case Code::Kind::braces:
      return "}";
    case Code::Kind::call:
      return ")";
    case Code::Kind::lambda:
      return " })";
    case Code::Kind::atom:
    case Code::Kind::member:
      break;
  }
  return "";
}

/// On one line.
std::string flat(const Code& code) {
  std::string text = opening(code);
  for (std::size_t i = 0; i < code.parts.size(); ++i) {
    if (i > 0) text += code.kind == Code::Kind::lambda ? " " : ", ";
    text += flat(code.parts[i]);
    if (code.kind == Code::Kind::lambda) text += ';';
  }
  text += closing(code.kind);
  return text;
}

class Layout {
 public:
  explicit Layout(const Margins& margins) : margins_(margins), column_(margins.indent) {}

  /// `tail` is the width of what has to follow on the last line.
  void put(const Code& code, std::size_t tail) {
    if (fits(code, tail)) return write(flat(code));
    switch (code.kind) {
      case Code::Kind::atom:
        return write(code.text);
      case Code::Kind::member:
        write(opening(code));
        return put(code.parts.front(), tail);
      case Code::Kind::lambda:
        return put_lambda(code);
      case Code::Kind::braces:
      case Code::Kind::call:
        return put_list(code, tail);
    }
  }

  std::string take() { return std::move(text_); }

 private:
  bool fits(const Code& code, std::size_t tail) const {
    const std::string line = flat(code);
    return line.find('\n') == std::string::npos && column_ + width_of(line) + tail <= margins_.width;
  }

  /// Whether a list with a line for each of its parts can begin where we are.
  bool fits_in_rows(const Code& list, std::size_t tail) {
    column_ += opening(list).size();
    const bool result = std::ranges::all_of(
        list.parts, [&](const Code& part) { return fits(part, 1 + (&part == &list.parts.back() ? tail : 0)); });
    column_ -= opening(list).size();
    return result;
  }

  /// A list of lists, or of keywords, has a line for each; anything else is filled.
  static bool is_table(const Code& code) {
    return code.kind == Code::Kind::braces && std::ranges::any_of(code.parts, [](const Code& part) {
             return part.kind == Code::Kind::braces || part.kind == Code::Kind::member;
           });
  }

  void put_list(const Code& code, std::size_t tail) {
    write(opening(code));
    const std::size_t start = column_;
    const bool one_a_line = is_table(code);
    for (std::size_t i = 0; i < code.parts.size(); ++i) {
      const bool is_last = i + 1 == code.parts.size();
      const std::size_t after = is_last ? closing(code.kind).size() + tail : 1;
      if (i > 0) write(",");
      if (i > 0 && (one_a_line || !stays(code.parts[i], is_last, after))) {
        new_line(start);
      } else if (i > 0) {
        write(" ");
      }
      const std::size_t size = text_.size();
      put(code.parts[i], after);
      is_line_full_ = text_.find('\n', size) != std::string::npos;
    }
    is_line_full_ = false;
    write(closing(code.kind));
  }

  /// Whether the next part goes on in the line that has been begun.
  bool stays(const Code& part, bool is_last, std::size_t tail) {
    if (is_line_full_) return false;
    ++column_;
    const bool is_raw = part.kind == Code::Kind::atom && part.text.find('\n') != std::string::npos;
    const bool result = is_raw || fits(part, tail) || (is_last && is_table(part) && fits_in_rows(part, tail));
    --column_;
    return result;
  }

  void put_lambda(const Code& code) {
    write(code.text);
    write(" {");
    for (const Code& part : code.parts) {
      new_line(margins_.indent + 2);
      Layout inner({.indent = margins_.indent + 2, .width = margins_.width});
      inner.put(part, 1);
      text_ += inner.take() + ";";
    }
    new_line(margins_.indent);
    write("})");
  }

  void new_line(std::size_t column) {
    text_ += '\n' + std::string(column, ' ');
    column_ = column;
    is_line_full_ = false;
  }

  void write(std::string_view text) {
    text_ += text;
    const std::size_t last = text.rfind('\n');
    column_ = last == std::string_view::npos ? column_ + width_of(text) : width_of(text.substr(last + 1));
  }

  Margins margins_;
  std::string text_{};
  std::size_t column_;
  bool is_line_full_ = false;  ///< what stands before takes several lines: nothing goes on behind it
};

}  // namespace

Code atom(std::string text) { return {.text = std::move(text)}; }
Code braces(std::vector<Code> items) { return {.kind = Code::Kind::braces, .parts = std::move(items)}; }
Code call(std::string function, std::vector<Code> arguments) {
  return {.kind = Code::Kind::call, .text = std::move(function), .parts = std::move(arguments)};
}

std::string laid_out(const Code& code, const Margins& margins) {
  Layout layout(margins);
  layout.put(code, 1);
  return layout.take();
}

}  // namespace retort::inline v1::writer
