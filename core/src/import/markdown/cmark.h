#pragma once

// cmark's public and internal headers, for the Markdown importer alone. The internal ones give the parser's
// open container, the text of open paragraphs, and inline parsing of any text.
#include <cmark.h>

#include <chunk.h>
#include <houdini.h>
#include <inlines.h>
#include <node.h>
#include <parser.h>
#include <references.h>
#include <utf8.h>

#include <cstring>
#include <string_view>

/// Reads one definition of a link as cmark's own block phase does (core/cmark/text.c): its length, 0 when
/// there is none.
extern "C" bufsize_t galley_read_definition(cmark_mem* mem, cmark_chunk* input,
                                            cmark_reference_map* references);

/// Gives the parser its next line, with or without its end (core/cmark/blocks.c). `line` holds no NUL and no
/// line end but its own.
extern "C" void galley_process_line(cmark_parser* parser, const char* line, std::size_t bytes);

namespace galley::import {

inline std::string_view view(const unsigned char* data, bufsize_t length) {
  return {reinterpret_cast<const char*>(data), static_cast<std::size_t>(length)};
}

/// What a node says: the bytes of a text, code or HTML node.
inline std::string_view literal(const cmark_node& node) { return view(node.data, node.len); }

/// A string of cmark's that ends with NUL and may be null.
inline std::string_view view(const unsigned char* text) {
  return text == nullptr ? std::string_view{} : std::string_view{reinterpret_cast<const char*>(text)};
}

}  // namespace galley::import
