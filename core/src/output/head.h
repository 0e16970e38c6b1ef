#pragma once

#include <string>
#include <string_view>

#include "json/write.h"
#include "model/article.h"
#include "output/losses.h"

/// What the writers of foreign formats have in common for all but the body of an article.
namespace galley::output {

/// A member of the open object; none for an empty value.
void write_member(json::Writer& json, std::string_view key, std::string_view value);

/// A time as RFC 3339; none for one that is not known.
void write_date(json::Writer& json, std::string_view key, const text::Timestamp& time);

/// The words of running text.
std::string plain(const model::Inlines& inlines);

/// Whether an article says how it is to be shared.
bool has_share_wishes(const model::Article& article);

/// Names the direction, what stands above the headline, and who publishes it.
void name_lost_frame(const model::Article& article, Losses& losses);

/// Names all that stands behind the body, and what is said of the whole: corrections to reading time.
void name_lost_rest(const model::Article& article, Losses& losses);

}  // namespace galley::output
