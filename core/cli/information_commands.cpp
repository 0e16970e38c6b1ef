#include <galley/galley.h>

#include "commands.h"
#include "input.h"
#include "schema.h"

namespace galley::cli {

int formats_command() {
  return write_output(R"(Documents
  galley     Galley article JSON, version 1 (galley schema prints its JSON Schema)
  related    a related list on its own, {items, next, total}, for --view related-items
  json-feed      JSON Feed 1.1 and 1.0: an item, or a whole feed
  ninjs          IPTC ninjs 1.x, 2.x and 3.x
  json-ld        schema.org NewsArticle and relatives: object, array, @graph, script or CDATA
  wordpress      posts of WordPress's REST API, rendered or raw
  ghost          posts of Ghost's APIs
  lexical        Lexical documents
  portable-text  Portable Text, alone or in a document
  editor-js      Editor.js
  content-tree   FT content-tree: transit, full and loose
  contentful     Contentful rich text, entries and responses with includes
  apple-news     Apple News Format
  markdown       Markdown with YAML front matter
  html           pages and article elements

They are told apart by themselves; --set format=NAME overrides that. docs/formats has a page for each.

Bodies of articles
  blocks     an array of blocks
  markdown   CommonMark with tables, footnotes and strikethrough, as a string or {"format": "markdown", "content"}
  text       {"format": "text", "content"}: paragraphs between empty lines
)")
             ? done
             : unusable;
}

int schema_command() { return write_output(schema_text()) ? done : unusable; }

int version_command() {
  return write_output(std::string{"galley "}.append(version()).append("\n")) ? done : unusable;
}

}  // namespace galley::cli
