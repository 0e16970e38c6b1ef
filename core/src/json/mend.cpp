#include "json/mend.h"

#include <array>
#include <string>

#include "json/escape.h"
#include "text/utf8.h"

namespace galley::json {

namespace {

class Mender {
 public:
  Mender(std::string_view text, std::size_t start, Faults& faults)
      : text_(text), at_(start + 1), faults_(faults) {}

  Mended run(text::Arena& arena) {
    Mended mended;
    while (at_ < text_.size() && text_[at_] != '"' && mended.has_reading) {
      mended.has_reading = text_[at_] == '\\' ? escape() : character();
    }
    mended.was_cut = mended.has_reading && at_ >= text_.size();
    mended.contents = arena.copy(out_);
    mended.end = mended.has_reading && !mended.was_cut ? at_ + 1 : at_;
    return mended;
  }

 private:
  // U+FFFD for `bytes` of the text.
  bool replace(std::size_t bytes, std::size_t& counter) {
    if (faults_.count() == 0) faults_.first_offset = at_;
    ++counter;
    text::append_utf8(out_, text::kReplacement);
    at_ += bytes;
    return true;
  }

  bool character() {
    const auto byte = static_cast<unsigned char>(text_[at_]);
    std::size_t length = 1;
    if (byte >= 0x80) {
      length = text::code_point_at(text_, at_).length;
      if (length == 1) return replace(1, faults_.invalid_bytes);
    } else if (byte < 0x20) {
      if (!text::is_space(text_[at_]) || byte == '\f') return replace(1, faults_.control_characters);
      if (faults_.count() == 0) faults_.first_offset = at_;
      ++faults_.control_characters;
    }
    out_.append(text_, at_, length);
    at_ += length;
    return true;
  }

  bool escape() {
    const auto length = escape_length(text_, at_);
    if (length > 0) {
      std::array<char, 4> meaning;
      out_.append(meaning.data(), write_escape(text_, at_, meaning.data()));
      at_ += length;
      return true;
    }
    if (unicode_escape(text_, at_) >= 0) return replace(6, faults_.lone_surrogates);
    // The first byte that no escape goes on with; of one that the end cut off there is nothing to keep.
    at_ += at_ + 1 < text_.size() && text_[at_ + 1] == 'u' ? 2 : 1;
    if (text_[at_ - 1] == 'u') {
      while (at_ < text_.size() && hex_digit(text_[at_]) >= 0) ++at_;
    }
    return at_ >= text_.size();
  }

  std::string_view text_;
  std::size_t at_;
  Faults& faults_;
  std::string out_;
};

}  // namespace

Mended mend_string(std::string_view text, std::size_t start, text::Arena& arena, Faults& faults) {
  return Mender{text, start, faults}.run(arena);
}

}  // namespace galley::json
