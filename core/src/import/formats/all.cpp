// Every importer of a foreign format, for the native program and the module galley-formats.wasm.
#include "import/formats/formats.h"

namespace galley::import {

const json::Value* read_foreign(const Source& source, Context& context) {
  switch (source.format) {
    case Format::json_feed:
      read_json_feed(source, context);
      break;
    case Format::ninjs:
      read_ninjs(source, context);
      break;
    case Format::json_ld:
      read_json_ld(source, context);
      break;
    case Format::wordpress:
      read_wordpress(source, context);
      break;
    case Format::ghost:
      read_ghost(source, context);
      break;
    case Format::lexical:
      read_lexical(source, context);
      break;
    case Format::portable_text:
      read_portable_text(source, context);
      break;
    case Format::editor_js:
      read_editor_js(source, context);
      break;
    case Format::content_tree:
      read_content_tree(source, context);
      break;
    case Format::contentful:
      read_contentful(source, context);
      break;
    case Format::apple_news:
      read_apple_news(source, context);
      break;
    case Format::markdown:
      return read_markdown_file(source, context);
    case Format::html:
      return read_html_page(source, context);
    case Format::automatic:
    case Format::galley:
      break;
  }
  return source.root;
}

}  // namespace galley::import
