#pragma once

#include <string>
#include <string_view>

#include "model/article.h"
#include "text/arena.h"

namespace galley::layout {

/// Appends the words of running text: marks dropped, pictures as their alternative text, breaks as spaces.
void append_plain(std::string& out, const model::Inlines& inlines);

/// The same in the arena; a view of the model where it is one run of text.
std::string_view plain(text::Arena& arena, const model::Inlines& inlines);

/// Whether running text has any words or pictures at all.
bool is_blank(const model::Inlines& inlines);

}  // namespace galley::layout
