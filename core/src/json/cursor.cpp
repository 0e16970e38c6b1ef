#include "json/cursor.h"

namespace galley::json {

namespace {

bool separates(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == ',' || c == ':'; }
bool ends_word(char c) { return separates(c) || c == ']' || c == '}'; }

}  // namespace

std::size_t Cursor::next_token() {
  while (at_ < text_.size() && separates(text_[at_])) ++at_;
  return at_;
}

Cursor::Token Cursor::token(std::size_t start, bool has_escapes, bool has_code_escapes) {
  while (edit_ < edits_.size() && edits_[edit_].at <= start) longer_ = edits_[edit_++].longer;
  const auto offset = static_cast<std::uint32_t>(static_cast<std::int64_t>(start) - longer_);
  return {start, at_, offset, has_escapes, has_code_escapes};
}

Cursor::Token Cursor::string() {
  const std::size_t start = next_token();
  bool has_escapes = false;
  bool has_code_escapes = false;
  for (++at_; at_ < text_.size() && text_[at_] != '"'; ++at_) {
    if (text_[at_] == '\\') {
      has_escapes = true;
      const char c = ++at_ < text_.size() ? text_[at_] : '\0';
      has_code_escapes = has_code_escapes || c == 'u' || c == 'b' || c == 'f';
    }
  }
  ++at_;
  return token(start, has_escapes, has_code_escapes);
}

Cursor::Token Cursor::word() {
  const std::size_t start = next_token();
  while (at_ < text_.size() && !ends_word(text_[at_])) ++at_;
  return token(start);
}

Cursor::Token Cursor::bracket() {
  const std::size_t start = next_token();
  if (at_ < text_.size()) ++at_;
  return token(start);
}

}  // namespace galley::json
