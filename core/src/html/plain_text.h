#pragma once

#include <string>

#include "layout/plan.h"
#include "locale/strings.h"

namespace galley::html {

/// Appends the article as plain text: paragraphs between blank lines, lists with signs, links as their words
/// followed by the address, footnotes by number at the end.
void append_plain_text(std::string& out, const layout::Plan& plan, const Options& options,
                       const locale::Strings& strings);

}  // namespace galley::html
