#pragma once

#include "json/value.h"
#include "model/article.h"
#include "text/arena.h"
#include "text/problems.h"

namespace galley::import {

/// Reads the article that `root` holds; null gives an empty one. With `as_list`, a related list or a page of
/// JSON Feed is read too, into `related` of an article that has nothing else.
model::Article read_article(const json::Value* root, bool as_list, text::Arena& arena,
                            text::ProblemLog& problems);

}  // namespace galley::import
