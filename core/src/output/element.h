#pragma once

#include <string>
#include <string_view>

#include "model/inline.h"
#include "output/losses.h"

namespace galley::output {

/// Appends the start or the end tag of the HTML element that a mark is, as the importer of HTML reads it.
void open_mark(std::string& out, const model::Marked& marked);
void close_mark(std::string& out, model::Mark mark);

/// Appends ` name="value"`; nothing when the value is empty.
void attribute(std::string& out, std::string_view name, std::string_view value);
void attribute(std::string& out, std::string_view name, std::uint32_t value);

/// Appends a picture as an <img> element, in a <picture> with its renditions of other types, without what
/// stands below it.
void image_element(std::string& out, const model::Image& image, Losses& losses);

/// Text of HTML, where line ends and tabs are kept as references when `is_exact`.
void escaped(std::string& out, std::string_view text, bool is_exact = false);

}  // namespace galley::output
