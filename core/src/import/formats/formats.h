#pragma once

#include "import/foreign.h"
#include "import/formats/build.h"

/// The importers of foreign formats, one file each. Each reads `source.root` into `context.article`.
namespace galley::import {

void read_json_feed(const Source& source, Context& context);
void read_ninjs(const Source& source, Context& context);
void read_json_ld(const Source& source, Context& context);
void read_wordpress(const Source& source, Context& context);
void read_ghost(const Source& source, Context& context);
void read_lexical(const Source& source, Context& context);
void read_portable_text(const Source& source, Context& context);
void read_editor_js(const Source& source, Context& context);
void read_content_tree(const Source& source, Context& context);
void read_contentful(const Source& source, Context& context);
void read_apple_news(const Source& source, Context& context);

/// These are texts; they give the values that were read from their heads.
const json::Value* read_markdown_file(const Source& source, Context& context);
const json::Value* read_html_page(const Source& source, Context& context);

}  // namespace galley::import
