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

std::uint32_t Cursor::offset_of(std::size_t start) {
  while (edit_ < edits_.size() && edits_[edit_].at <= start) longer_ = edits_[edit_++].longer;
  return static_cast<std::uint32_t>(static_cast<std::int64_t>(start) - longer_);
}

std::uint32_t Cursor::string(const StringToken& token) {
  at_ = token.end;
  return offset_of(token.start);
}

Cursor::Word Cursor::word() {
  const std::size_t start = next_token();
  while (at_ < text_.size() && !ends_word(text_[at_])) ++at_;
  return {text_.substr(start, at_ - start), offset_of(start)};
}

std::uint32_t Cursor::bracket() {
  const std::size_t start = next_token();
  if (at_ < text_.size()) ++at_;
  return offset_of(start);
}

}  // namespace galley::json
