#pragma once

#include <string>
#include <vector>

namespace retort::inline v1::writer {

/// A piece of C++ before it is laid out in lines.
struct Code {
  enum class Kind {
    atom,    ///< `text` as it is; a raw string may have several lines
    braces,  ///< `{parts…}`
    call,    ///< `text(parts…)`
    member,  ///< `.text = part`
    lambda,  ///< `text { parts… })`: each part is a statement
  };
  Kind kind = Kind::atom;
  std::string text{};
  std::vector<Code> parts{};
  bool operator==(const Code&) const = default;
};

Code atom(std::string text);
Code braces(std::vector<Code> items);
Code call(std::string function, std::vector<Code> arguments);

/// Where statements stand, and how wide the text may become.
struct Margins {
  std::size_t indent = 4;
  std::size_t width = 120;
};

/// A statement without its semicolon, on as few lines as read well; its first line has no indentation. The lines are
/// those of clang-format in Google's style, as far as it has one answer.
std::string laid_out(const Code& code, const Margins& margins);

}  // namespace retort::inline v1::writer
