#pragma once

#include <string>

#include "json/write.h"
#include "layout/plan.h"

namespace galley::html {

/// Appends the article as one schema.org NewsArticle in JSON-LD. `target` says whether it goes into a script
/// element.
void append_metadata(std::string& out, const layout::Plan& plan, json::Target target);

/// What the page says of itself to search engines and social networks: the standfirst, else the first
/// paragraph, as plain text of at most 200 graphemes.
std::string description(const layout::Plan& plan);

}  // namespace galley::html
