// Stands in for cmark_parse_inlines inside cmark's blocks.c (see cmark.cmake). cmark would parse the inlines
// of every paragraph in one go, before anybody can look at its text; Galley keeps the text instead and parses
// it later, one paragraph at a time: plain text never becomes nodes, tables are cut out of their paragraph
// first, and the nodes' memory is used again for the next one.
#include <chunk.h>
#include <inlines.h>
#include <node.h>

void galley_keep_text(cmark_mem* mem, cmark_node* leaf, cmark_reference_map* references, int options) {
  (void)references;
  (void)options;
  if (leaf->user_data != NULL) return;  // Galley's own node: a table.
  cmark_chunk* text = (cmark_chunk*)mem->calloc(1, sizeof(cmark_chunk));
  text->data = leaf->data;
  text->len = leaf->len;
  leaf->user_data = text;
}

// Stands in for cmark_parse_reference_inline there. "[^label]: text" that the importer did not take for a
// footnote, because it stands behind the mark of a container, is no definition of a link either: its text
// would be lost.
bufsize_t galley_read_definition(cmark_mem* mem, cmark_chunk* input, cmark_reference_map* references) {
  if (input->len > 1 && input->data[1] == '^') return 0;
  return cmark_parse_reference_inline(mem, input, references);
}
