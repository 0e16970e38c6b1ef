#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/article.h"

namespace galley::output {

/// What each footnote of an article is called in Markdown, by its index in Article::notes: its own label
/// where that can stand there and is the first of its name, else a number.
std::vector<std::string> note_labels(const model::Article& article);

}  // namespace galley::output
