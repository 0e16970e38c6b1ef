#include "json/read.h"

#include <string>

#include <galley/limits.h>

#include "json/builder.h"
#include "json/mend.h"
#include "json/number.h"
#include "json/string_token.h"
#include "text/utf8.h"

namespace galley::json {

std::string_view describe(Kind kind) {
  switch (kind) {
    case Kind::null:
      return "null";
    case Kind::boolean:
      return "true or false";
    case Kind::number:
      return "a number";
    case Kind::string:
      return "a string";
    case Kind::array:
      return "an array";
    case Kind::object:
      return "an object";
  }
  return {};
}

const Member* find(const Value& value, std::string_view key) {
  for (std::uint32_t i = value.is(Kind::object) ? value.count : 0; i > 0; --i) {
    if (value.members[i - 1].key == key) return &value.members[i - 1];
  }
  return nullptr;
}

namespace {

using text::Code;
using text::Place;

// What the grammar (RFC 8259 §2) lets come next.
enum class Expected : std::uint8_t { value, element_or_end, key, key_or_end, comma_or_end };

class Reader {
 public:
  Reader(std::string_view text, text::Arena& arena, text::ProblemLog& problems)
      : text_(text), arena_(arena), problems_(problems), builder_(arena, problems) {}

  const Value* run() {
    // It may be passed over (RFC 8259 §8.1).
    if (text_.starts_with(text::byte_order_mark)) at_ = text::byte_order_mark.size();
    const bool is_whole = read();
    const Place* here = is_whole ? nullptr : builder_.place_of_value(offset());
    if (!is_whole) note_bytes(here);
    const Value* root = builder_.finish();
    report_faults();
    if (!is_whole) report_syntax(here);
    return root;
  }

 private:
  std::uint32_t offset() const { return static_cast<std::uint32_t>(at_); }

  void skip_space() {
    while (at_ < text_.size() &&
           (text_[at_] == ' ' || text_[at_] == '\n' || text_[at_] == '\r' || text_[at_] == '\t'))
      ++at_;
  }

  // Reads the whole text. False where it is not JSON: at_ stands on what does not belong.
  bool read() {
    auto expected = Expected::value;
    for (;;) {
      skip_space();
      const bool is_end = at_ == text_.size();
      if (expected == Expected::comma_or_end && !builder_.is_inside()) return is_end && !was_cut_;
      if (is_end) return false;
      const char c = text_[at_];
      switch (expected) {
        case Expected::key_or_end:
        case Expected::element_or_end:
        case Expected::comma_or_end:
          if (c == (builder_.in_object() ? '}' : ']')) {
            ++at_;
            builder_.close();
            expected = Expected::comma_or_end;
            continue;
          }
          if (expected == Expected::comma_or_end) {
            if (c != ',') return false;
            ++at_;
            expected = builder_.in_object() ? Expected::key : Expected::value;
            continue;
          }
          break;
        case Expected::key:
        case Expected::value:
          break;
      }
      if (expected == Expected::key || expected == Expected::key_or_end) {
        if (!key()) return false;
        expected = Expected::value;
      } else if (c == '{' || c == '[') {
        builder_.open(c == '{' ? Kind::object : Kind::array, offset());
        ++at_;
        expected = c == '{' ? Expected::key_or_end : Expected::element_or_end;
      } else {
        if (!scalar(c)) return false;
        expected = Expected::comma_or_end;
      }
    }
  }

  bool key() {
    const auto start = offset();
    std::string_view contents;
    if (text_[at_] != '"' || !string(contents)) return false;
    builder_.key(contents, start);
    skip_space();
    if (at_ == text_.size() || text_[at_] != ':') return false;
    ++at_;
    return true;
  }

  bool scalar(char c) {
    Value value{.offset = offset()};
    switch (c) {
      case '"':
        value.kind = Kind::string;
        if (!string(value.text)) return false;
        break;
      case 't':
        value.kind = Kind::boolean;
        value.truth = true;
        if (!word("true")) return false;
        break;
      case 'f':
        value.kind = Kind::boolean;
        if (!word("false")) return false;
        break;
      case 'n':
        if (!word("null")) return false;
        break;
      default:
        value.kind = Kind::number;
        if (!number(value)) return false;
    }
    builder_.add(value);
    return true;
  }

  bool word(std::string_view expected) {
    for (const char c : expected) {
      if (at_ == text_.size() || text_[at_] != c) return false;
      ++at_;
    }
    return true;
  }

  bool number(Value& value) {
    const auto token = scan_number(text_, at_);
    const auto start = at_;
    at_ = token.end;
    if (!token.is_sound) return false;
    value.text = text_.substr(start, token.end - start);
    value.number = read_number(value.text);
    return true;
  }

  bool string(std::string_view& out) {
    const auto start = offset();
    const auto token = scan_string(text_, at_);
    if (token.is_sound) {
      out = contents(text_, token, arena_);
      at_ = token.end;
      if (token.has_code_escapes) replace_controls(out, start);
      return true;
    }
    const bool is_first = faults_.count() == 0;
    const auto mended = mend_string(text_, at_, arena_, faults_);
    if (is_first && faults_.count() > 0)
      faulty_ = builder_.place_of_value(static_cast<std::uint32_t>(faults_.first_offset));
    out = mended.contents;
    at_ = mended.end;
    was_cut_ = mended.was_cut;
    if (mended.has_reading) replace_controls(out, start);
    return mended.has_reading;
  }

  // Escapes may name code points that no document can hold.
  void replace_controls(std::string_view& contents, std::uint32_t start) {
    const auto [text, count] = text::without_forbidden(contents);
    if (count == 0) return;
    builder_.report(Code::json_bytes, start, "control characters (" + std::to_string(count) + ")");
    contents = arena_.copy(text);
  }

  // A text in another encoding than UTF-8 seldom gets as far as a string.
  void note_bytes(const Place* here) {
    if (at_ >= text_.size()) return;
    const auto [value, length] = text::code_point_at(text_, at_);
    if (value != 0 && (value != text::kReplacement || length != 1)) return;
    if (faults_.count() == 0) faulty_ = here;
    ++(value == 0 ? faults_.control_characters : faults_.invalid_bytes);
  }

  void report_faults() {
    const auto say = [&](std::size_t count, const char* what) {
      if (count > 0)
        problems_.add(Code::json_bytes, faulty_,
                      std::string{what}.append(" (").append(std::to_string(count)).append(")"));
    };
    say(faults_.invalid_bytes, "bytes that are not UTF-8");
    say(faults_.control_characters, "bare control characters");
    say(faults_.lone_surrogates, "lone surrogates");
  }

  void report_syntax(const Place* here) {
    if (at_ >= text_.size()) return problems_.add(Code::json_truncated, here);
    const auto [value, length] = text::code_point_at(text_, at_);
    std::string found;
    text::append_utf8(found, text::is_forbidden(value) ? text::kReplacement : value);
    problems_.add(Code::json_syntax, here, "unexpected '" + found + "'");
  }

  std::string_view text_;
  text::Arena& arena_;
  text::ProblemLog& problems_;
  Builder builder_;
  std::size_t at_ = 0;
  bool was_cut_ = false;  // the text ended inside of a string
  Faults faults_;
  const Place* faulty_ = nullptr;
};

}  // namespace

const Value* read(std::string_view text, text::Arena& arena, text::ProblemLog& problems) {
  if (text.size() > limits::input_bytes) {
    problems.add(Code::input_too_large, nullptr, text.size());
    return nullptr;
  }
  const bool is_marked = text.starts_with(text::byte_order_mark);
  if (is_marked) problems.add(Code::json_byte_order_mark, nullptr);
  if (text::trim(text.substr(is_marked ? text::byte_order_mark.size() : 0)).empty()) {
    problems.add(Code::input_empty, nullptr);
    return nullptr;
  }
  return Reader{text, arena, problems}.run();
}

}  // namespace galley::json
