#include <galley/galley.h>

#include "commands.h"
#include "input.h"
#include "schema.h"

namespace galley::cli {

int formats_command() {
  return write_output(R"(Documents
  galley     Galley article JSON, version 1 (galley schema prints its JSON Schema)
  related    a related list on its own, {items, next, total}, for --view related-items
  json-feed  a page of a JSON Feed as such a list

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
