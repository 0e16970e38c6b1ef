#pragma once

#include "import/context.h"
#include "json/value.h"

namespace galley::import {

/// Reads the article among the things that a JSON-LD document describes: an object, an array or an "@graph".
/// `with_body` leaves the body to others where it is false, as in the head of a page. False when there is no
/// article.
bool read_linked_data(const json::Value& root, const text::Place* place, Context& context, bool with_body);

}  // namespace galley::import
