#pragma once

#include <string>
#include <string_view>

namespace galley::import {

/// The words of raw HTML: what stands outside of tags and comments, with character references decoded;
/// elements other than those of running text begin a new line. The content of script and style elements is
/// not words. This is no HTML parser: its result is only ever shown as text.
std::string html_words(std::string_view html);

/// How a problem names raw HTML: its first tag and the line of the Markdown text; `line` 0: unknown.
std::string html_detail(std::string_view html, int line);

/// Whether `tag` is `<br>`, `<br/>` or `<br />`, which Markdown writers use for want of a hard break in
/// tables.
bool is_line_break_tag(std::string_view tag);

}  // namespace galley::import
