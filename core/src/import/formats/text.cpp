#include "import/formats/text.h"

#include <string>

#include "import/html.h"
#include "import/plain.h"
#include "text/utf8.h"

namespace galley::import {

using std::string_view;
using text::Code;
using text::Place;

bool holds_tags(string_view text) {
  for (auto at = text.find('<'); at != string_view::npos; at = text.find('<', at + 1)) {
    if (at + 1 >= text.size()) return false;
    const char next = text[at + 1];
    const bool opens = text::is_alpha(next) || next == '/' || next == '!';
    if (opens && text.find('>', at) != string_view::npos) return true;
  }
  return false;
}

void append_words(std::string& out, const model::Inlines& inlines) {
  for (const auto& part : inlines) {
    std::visit(
        [&](const auto& content) {
          // Whatever has words or children says them, so that a new kind of inline loses none.
          if constexpr (requires { content.text; }) out += content.text;
          if constexpr (requires { content.hard; }) out += ' ';
          if constexpr (requires { content.children; }) append_words(out, content.children);
        },
        part.content);
  }
}

string_view plain_text(string_view written, const Place* place, Context& context) {
  written = text::trim(written);
  const bool has_tags = holds_tags(written);
  if (!has_tags && written.find('&') == string_view::npos) return written;
  if (has_tags) context.problems.add(Code::text_markup, place);
  std::string words;
  append_words(words, read_inline_html(written, place, context));
  return context.arena.copy(text::trim(words));
}

model::Inlines rich_text(string_view written, const Place* place, Context& context) {
  written = text::trim(written);
  if (written.empty()) return {};
  if (written.find_first_of("<&\n") == string_view::npos) return one_text(written, context);
  return read_inline_html(written, place, context);
}

model::Blocks text_blocks(string_view written, const Place* place, Context& context) {
  if (!holds_tags(written)) return read_plain(written, place, context);
  context.problems.add(Code::text_markup, place);
  return read_html(written, place, context);
}

model::Inlines one_text(string_view words, Context& context) {
  model::Inlines out;
  if (!words.empty()) out.append(context.arena, {model::Text{words}});
  return out;
}

}  // namespace galley::import
