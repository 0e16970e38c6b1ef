#pragma once

#include <string>

#include "model/article.h"
#include "output/losses.h"

/// One function for each foreign format that is written; each has a file. `losses` learns what of the article
/// the format cannot say.
namespace galley::output {

void write_json_feed(std::string& out, const model::Article& article, Losses& losses);
void write_json_ld(std::string& out, const model::Article& article, Losses& losses);
void write_portable_text(std::string& out, const model::Article& article, Losses& losses);
void write_apple_news(std::string& out, const model::Article& article, Losses& losses);
void write_markdown_file(std::string& out, const model::Article& article, Losses& losses);

}  // namespace galley::output
