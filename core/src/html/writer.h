#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include <galley/html.h>
#include <galley/limits.h>

#include "text/url.h"

namespace galley::html {

/// Markup that stands in the source of this program. It can only be made of a string literal, so nothing that
/// came from outside is ever written without being escaped.
class Markup {
 public:
  template <std::size_t N>
  consteval Markup(const char (&literal)[N]) : text_(literal, N - 1) {}  // NOLINT: implicit on purpose
  std::string_view view() const { return text_; }

 private:
  std::string_view text_;
};

/// Writes HTML into one growing buffer. The only maker of `Html`.
class Writer {
 public:
  explicit Writer(std::size_t expected_bytes) : out_(expected_bytes, '\0') {}

  void put(Markup markup) { append(markup.view()); }

  /// Text between tags: "&", "<", ">" become references; control characters that HTML forbids become U+FFFD.
  void text(std::string_view text);
  void number(std::uint32_t value) { append(std::to_string(value)); }

  /// ` name="value"`, escaped for double quotes. `name` holds its leading space and equals sign: put("
  /// title=").
  void attribute(Markup name, std::string_view value) {
    const auto opening = name.view();
    put_attribute(opening.data(), opening.size(), value.data(), value.size());
  }
  void attribute(Markup name, text::Url url) { attribute(name, url.view()); }
  void attribute(Markup name, std::uint32_t value);
  /// Ids and references to them: the prefix, a fixed name and an optional number.
  void id(Markup name, std::string_view prefix, Markup stem, std::uint32_t number = 0,
          std::uint32_t part = 0);

  /// `<h2`, `</h2>`: levels above 6 are written as 6.
  void open_heading(std::uint32_t level);
  void close_heading(std::uint32_t level);

  /// Everything written so far; the writer is empty then.
  Html finish() {
    out_.resize(std::exchange(used_, 0));
    return Html{std::exchange(out_, {})};
  }
  std::size_t size() const { return used_; }
  /// Whether it holds so much that no further part of an article is begun (limits::output_bytes).
  bool is_full() const { return used_ > limits::output_bytes; }

  /// JSON made by json::Writer for Target::script, between the tags of a script element.
  void json_in_script(std::string_view json) { append(json); }

  /// Puts the first `bytes` of `part` in the place of `length` bytes at `start`: a preview of which a part
  /// was written anew.
  static void replace(Html& whole, std::size_t start, std::size_t length, const Html& part,
                      std::size_t bytes) {
    whole.bytes_.replace(start, length, part.bytes_, 0, bytes);
  }

  /// The result of the views that are not HTML: plain text and JSON.
  static Html not_html(std::string text) { return Html{std::move(text)}; }

 private:
  // WebAssembly passes a view through memory and its parts in registers: calls of this are half as long.
  void put_attribute(const char* opening, std::size_t opening_bytes, const char* value,
                     std::size_t value_bytes);

  void append(std::string_view bytes) { append(bytes.data(), bytes.size()); }
  void append(const char* bytes, std::size_t count);
  void append(char byte);
  void make_room(std::size_t bytes);
  void append_escaped(std::string_view text, std::uint8_t mask);

  // Longer than what is written. Its own append would be a call of a library that is compiled for size.
  std::string out_;
  std::size_t used_ = 0;
};

}  // namespace galley::html
