#include "output/head.h"

#include "layout/plain.h"

namespace galley::output {

void write_member(json::Writer& json, std::string_view key, std::string_view value) {
  if (!value.empty()) json.member(key, value);
}

void write_date(json::Writer& json, std::string_view key, const text::Timestamp& time) {
  std::string written;
  text::append_rfc3339(written, time);
  write_member(json, key, written);
}

std::string plain(const model::Inlines& inlines) {
  std::string words;
  layout::append_plain(words, inlines);
  return words;
}

bool has_share_wishes(const model::Article& a) {
  return !a.share.enabled || a.share.has_services || !a.share.url.empty() || !a.share.title.empty() ||
         !a.share.text.empty();
}

void name_lost_frame(const model::Article& a, Losses& losses) {
  losses.name_if(a.has_direction, "a direction", a.place);
  losses.name_if(!a.kicker.text.empty(), "a kicker", a.place);
  losses.name_if(!a.dateline.empty(), "a dateline", a.place);
  losses.name_if(!a.publisher.name.empty() || !a.publisher.url.empty() || a.publisher.logo != nullptr,
                 "a publisher", a.place);
}

void name_lost_rest(const model::Article& a, Losses& losses) {
  losses.name_if(!a.corrections.empty(), "corrections", a.place);
  losses.name_if(!a.related.items.empty() || !a.related.next.empty(), "related stories", a.related.place);
  losses.name_if(has_share_wishes(a), "wishes for sharing", a.place);
  losses.name_if(!a.edit.empty(), "the address for editing", a.place);
  losses.name_if(!a.license.empty() || !a.rights.empty(), "licence and rights", a.place);
  losses.name_if(a.access != model::Access::free, "access", a.place);
  losses.name_if(a.reading_minutes > 0, "the reading time", a.place);
}

}  // namespace galley::output
