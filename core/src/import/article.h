#pragma once

#include <string_view>

#include <galley/options.h>

#include "import/body_map.h"
#include "json/value.h"
#include "model/article.h"
#include "text/arena.h"
#include "text/problems.h"

namespace galley::import {

/// Reads the article that `text` holds, in whatever format it is; one that cannot be read is empty. For the
/// view related-items a list of articles is read too, into `related` of an article that has nothing else.
/// `map`, where there is one, learns where the blocks of a native body come from.
/// Gives the values that it was read from, for the account of what became of each; null where there are none.
const json::Value* read_article(std::string_view text, const Options& options, text::Arena& arena,
                                text::ProblemLog& problems, model::Article& article, BodyMap* map = nullptr);

}  // namespace galley::import
