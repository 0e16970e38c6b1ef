// cmark's block phase, whole, with one more way in. cmark_parser_feed takes any pieces of a text and looks at
// every byte for the ends of lines and for NUL: the Markdown importer has lines already, and JSON texts have
// no NUL.
#include <cmark.h>
#include <limits.h>
// Left out: the mending of UTF-8, which is well-formed already, and a walk over the tree for texts to join,
// which has none yet.
#undef CMARK_OPT_VALIDATE_UTF8
#define CMARK_OPT_VALIDATE_UTF8 0
#define cmark_consolidate_text_nodes(root) ((void)(root))
// In angle brackets: cmark's file, not this one.
#include <blocks.c>

void galley_process_line(cmark_parser* parser, const char* line, size_t bytes);

void galley_process_line(cmark_parser* parser, const char* line, size_t bytes) {
  // What references may expand to is bounded by the size of the text.
  if (bytes > UINT_MAX - parser->total_size) {
    parser->total_size = UINT_MAX;
  } else {
    parser->total_size += (unsigned int)bytes;
  }
  while (bytes > 0 && S_is_line_end_char(line[bytes - 1])) --bytes;
  S_process_line(parser, (const unsigned char*)line, (bufsize_t)bytes);
}
