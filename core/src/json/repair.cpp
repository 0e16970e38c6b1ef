#include "json/repair.h"

#include "json/escape.h"
#include "text/utf8.h"

namespace galley::json {

namespace {

// Whether a number overflows a double, whose largest has 309 digits before the point. Counts a zero with a
// huge exponent as well, which does no harm.
bool is_huge(std::string_view number) {
  std::int32_t digits = 0;
  std::size_t i = number.front() == '-' ? 1 : 0;
  for (; i < number.size() && text::is_digit(number[i]); ++i) ++digits;
  const auto e = number.find_first_of("eE");
  if (e == std::string_view::npos || digits >= 309) return digits >= 309;
  std::int32_t exponent = 0;
  for (i = e + 1; i < number.size() && exponent < 100000; ++i) {
    if (number[i] == '-') return false;
    if (text::is_digit(number[i])) exponent = exponent * 10 + (number[i] - '0');
  }
  return digits + exponent >= 309;
}

class Mender {
 public:
  explicit Mender(std::string_view text) : text_(text) { repair_.text.reserve(text.size() + 64); }

  Repair run() {
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (static_cast<unsigned char>(c) >= 0x80) {
        wide();
      } else if (in_string_ && c == '\\') {
        escape();
      } else if (c == '\0' || (in_string_ && static_cast<unsigned char>(c) < 0x20)) {
        control(c);
      } else if (!in_string_ && (c == '-' || text::is_digit(c))) {
        number();
      } else {
        if (c == '"') in_string_ = !in_string_;
        keep(1);
      }
    }
    if (in_string_) {
      note(repair_.text.size());
      repair_.text += '"';
      repair_.closed_string = true;
    }
    return std::move(repair_);
  }

 private:
  void keep(std::size_t bytes) {
    repair_.text.append(text_.substr(at_, bytes));
    at_ += bytes;
  }

  void replace(std::size_t bytes, std::string_view with) {
    note(at_);
    repair_.text.append(with);
    at_ += bytes;
    longer_ += static_cast<std::int32_t>(with.size()) - static_cast<std::int32_t>(bytes);
    repair_.edits.push_back({static_cast<std::uint32_t>(repair_.text.size()), longer_});
  }

  void note(std::size_t offset) {
    if (!repair_.changed()) repair_.first_offset = offset;
  }

  void number() {
    const auto written = number_at(text_, at_);
    if (!is_huge(written)) return keep(written.size());
    replace(written.size(), stand_in_number);
    ++repair_.huge_numbers;
  }

  void wide() {
    const auto point = text::code_point_at(text_, at_);
    if (point.length > 1) return keep(point.length);
    replace(1, "\xEF\xBF\xBD");
    ++repair_.invalid_bytes;
  }

  void control(char c) {
    // A bare line end or tab is meant as one; other controls have no meaning in a text.
    const std::string_view with = !in_string_ ? "\xEF\xBF\xBD"
                                  : c == '\n' ? "\\n"
                                  : c == '\t' ? "\\t"
                                  : c == '\r' ? "\\r"
                                              : "\xEF\xBF\xBD";
    replace(1, with);
    ++repair_.control_characters;
  }

  void escape() {
    if (at_ + 1 >= text_.size()) {  // cut off inside an escape: nothing to keep of it
      at_ = text_.size();
      return;
    }
    const int unit = unicode_escape(text_, at_);
    if (unit < 0) {
      const bool cut = text_[at_ + 1] == 'u' && at_ + 6 > text_.size();
      if (cut) {
        at_ = text_.size();
        return;
      }
      return static_cast<unsigned char>(text_[at_ + 1]) < 0x80 ? keep(2) : keep(1);
    }
    if (is_high(unit) && is_low(unicode_escape(text_, at_ + 6))) return keep(12);
    if (is_high(unit) || is_low(unit)) {
      replace(6, "\\ufffd");
      ++repair_.lone_surrogates;
      return;
    }
    keep(6);
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::int32_t longer_ = 0;
  bool in_string_ = false;
  Repair repair_;
};

}  // namespace

std::string_view number_at(std::string_view text, std::size_t at) {
  return text.substr(at, text.find_first_not_of("0123456789+-.eE", at) - at);
}

Repair repair(std::string_view text) { return Mender{text}.run(); }

}  // namespace galley::json
