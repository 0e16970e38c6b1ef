// Every importer of a foreign format, for the native program and the module galley-formats.wasm.
#include <string>

#include "import/formats/formats.h"
#include "text/utf8.h"

namespace galley::import {

namespace {

// What the reader of JSON does for the strings of the other formats, for a text that is read as it came.
// Places after the first fault count their offsets in the result, where each has three bytes.
Source sound(Source source, Context& context) {
  std::string out;
  std::size_t first = 0;
  std::size_t invalid = 0;
  std::size_t controls = 0;
  for (std::size_t i = 0; i < source.text.size();) {
    const auto [value, length] = text::code_point_at(source.text, i);
    const bool is_invalid = length == 1 && static_cast<unsigned char>(source.text[i]) >= 0x80;
    if (is_invalid || text::is_forbidden(value)) {
      if (invalid + controls == 0) {
        first = i;
        out = source.text.substr(0, i);
      }
      ++(is_invalid ? invalid : controls);
      text::append_utf8(out, text::kReplacement);
    } else if (invalid + controls > 0) {
      out += source.text.substr(i, length);
    }
    i += length;
  }
  const auto say = [&](std::size_t count, const char* what) {
    if (count == 0) return;
    const text::Place place{nullptr, {}, 0, false, static_cast<std::uint32_t>(first)};
    context.problems.add(text::Code::text_bytes, context.arena.make<text::Place>(place),
                         std::string{what}.append(" (").append(std::to_string(count)).append(")"));
  };
  say(invalid, "bytes that are not UTF-8");
  say(controls, "control characters");
  if (invalid + controls > 0) source.text = context.arena.copy(out);
  return source;
}

bool takes_array(Format format) {
  return format == Format::json_ld || format == Format::wordpress || format == Format::portable_text;
}

// The importers of one object take the one that stands in an array. False: there is none.
bool unwrap_root(Source& source, Context& context) {
  if (source.root == nullptr || source.root->is(json::Kind::object) || takes_array(source.format))
    return true;
  const auto* element = unwrap(source.root);
  if (element == nullptr || !element->is(json::Kind::object)) {
    context.problems.add(text::Code::not_an_article, context.article.place,
                         json::describe(source.root->kind));
    return false;
  }
  auto& article = context.article;
  for (const auto* array = source.root; array != element; array = array->elements)
    article.place = article.place->element(context.arena, 0, array->elements->offset);
  article.title_place = article.place->absent(context.arena, "title");
  source.root = element;
  return true;
}

}  // namespace

const json::Value* read_foreign(const Source& source, Context& context) {
  auto document = source;
  if (!unwrap_root(document, context)) return source.root;
  switch (document.format) {
    case Format::json_feed:
      read_json_feed(document, context);
      break;
    case Format::ninjs:
      read_ninjs(document, context);
      break;
    case Format::json_ld:
      read_json_ld(document, context);
      break;
    case Format::wordpress:
      read_wordpress(document, context);
      break;
    case Format::ghost:
      read_ghost(document, context);
      break;
    case Format::lexical:
      read_lexical(document, context);
      break;
    case Format::portable_text:
      read_portable_text(document, context);
      break;
    case Format::editor_js:
      read_editor_js(document, context);
      break;
    case Format::content_tree:
      read_content_tree(document, context);
      break;
    case Format::contentful:
      read_contentful(document, context);
      break;
    case Format::apple_news:
      read_apple_news(document, context);
      break;
    case Format::markdown:
      return read_markdown_file(sound(document, context), context);
    case Format::html:
      return read_html_page(sound(document, context), context);
    case Format::automatic:
    case Format::galley:
      break;
  }
  return source.root;
}

}  // namespace galley::import
