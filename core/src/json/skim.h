#pragma once

#include <cstddef>
#include <iterator>
#include <string_view>

#include "json/string_token.h"

namespace galley::json {

/// A text on its way to the parser, and what was left out of it so far.
struct Skimmed {
  std::string_view text;
  StringToken last{};        ///< the string that was passed last
  std::size_t left_out = 0;  ///< bytes inside of strings that the parser did not see
};

/// Goes through a JSON text byte by byte and leaves out what is inside of its sound strings: nearly all of an
/// article is inside of strings, and nlohmann's lexer, which keeps a copy of every byte, would take longer
/// for them than everything else takes. The parser sees `""` and keeps the grammar; the strings are read from
/// `Skimmed::last`. A string that is not sound is not left out, so that the parser itself stumbles over it.
class Skim {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = char;

  Skim(Skimmed& skimmed, std::size_t at) : skimmed_(&skimmed), at_(at) {}

  // The string is left out when the parser wants a byte of it, not when it sees the opening mark: it may look
  // at that mark ahead of time and stop before it, and errors are counted in the bytes that it saw.
  char operator*() {
    if (opened_) leave_out();
    const char c = skimmed_->text[at_];
    return c == '\0' ? kNotNul : c;
  }

  Skim& operator++() {
    opened_ = skimmed_->text[at_] == '"' && !closes_ && !is_raw_;
    closes_ = false;
    ++at_;
    return *this;
  }

  bool operator==(const Skim& other) const { return at_ == other.at_; }

 private:
  // nlohmann takes NUL for the end of the input, which would hide what stands behind. This is as wrong
  // anywhere in JSON, and no end.
  static constexpr char kNotNul = '\x01';

  void leave_out() {
    opened_ = false;
    const auto token = scan_string(skimmed_->text, at_ - 1);
    is_raw_ = !token.is_sound;
    if (is_raw_) return;  // The parser will not come behind it.
    closes_ = true;
    at_ = token.end - 1;
    skimmed_->last = token;
    skimmed_->left_out += token.end - token.start - 2;
  }

  Skimmed* skimmed_;
  std::size_t at_;
  bool opened_ = false;  ///< the byte before was an opening mark
  bool closes_ = false;  ///< stands on the closing mark of a string that was left out
  bool is_raw_ = false;
};

}  // namespace galley::json
