#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace galley::json {

/// What a JSON text is written into, which decides how its strings are escaped.
enum class Target : std::uint8_t {
  text,    ///< a JSON text of its own: what RFC 8259 §7 demands, nothing more
  script,  ///< inside <script>: also "<", ">", "&", U+2028 and U+2029, so that no string can end the element,
           ///< open a comment in it (HTML §4.12.1.3) or break a line of JavaScript
};

/// Appends `text` as a JSON string with its quotes. Bytes that are not UTF-8 become U+FFFD, because a JSON
/// text is UTF-8 (RFC 8259 §8.1).
void append_string(std::string& out, std::string_view text, Target target = Target::text);

/// Writes one JSON text without white space and sets the commas. The caller keeps keys and values in turn and
/// closes what it opens; `out` must outlive the writer.
class Writer {
 public:
  explicit Writer(std::string& out, Target target = Target::text) : out_(out), target_(target) {}

  Writer& begin_object() { return open('{'); }
  Writer& end_object() { return close('}'); }
  Writer& begin_array() { return open('['); }
  Writer& end_array() { return close(']'); }

  Writer& key(std::string_view name);
  Writer& string(std::string_view value);
  Writer& number(std::uint64_t value);
  Writer& boolean(bool value);
  Writer& null();
  /// A value that is JSON already.
  Writer& raw(std::string_view json);
  /// A number from 0 to 1 in hundredths: 5 is written as 0.05.
  Writer& hundredths(std::uint32_t value);

  /// A member with a string.
  Writer& member(std::string_view name, std::string_view value) { return key(name).string(value); }
  Writer& member(std::string_view name, std::uint64_t value) { return key(name).number(value); }

 private:
  Writer& open(char bracket);
  Writer& close(char bracket);
  void separate();

  std::string& out_;
  Target target_;
  // Whether a value stands before in the same container; right after a key or an opening bracket none does.
  bool follows_value_ = false;
};

}  // namespace galley::json
