#pragma once

#include <string_view>

#include "import/context.h"

namespace galley::import {

/// Whether a text holds tags of HTML, not just a "<".
bool holds_tags(std::string_view text);

/// Text that should be plain and often is not: its words, with references decoded and tags taken out.
std::string_view plain_text(std::string_view written, const text::Place* place, Context& context);

/// A short text in HTML as inlines; plain text passes as it is.
model::Inlines rich_text(std::string_view written, const text::Place* place, Context& context);

/// A long plain text as blocks; read as HTML where it holds tags.
model::Blocks text_blocks(std::string_view written, const text::Place* place, Context& context);

/// The words of inlines, marks left out.
void append_words(std::string& out, const model::Inlines& inlines);

/// One run of plain text.
model::Inlines one_text(std::string_view words, Context& context);

}  // namespace galley::import
