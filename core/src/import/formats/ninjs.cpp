// IPTC ninjs 1.x, 2.x and 3.x (https://www.iptc.org/std/ninjs/). 1.x has single fields ("headline",
// "body_html") and objects of associations, 2.x arrays under names in lower case, 3.x the same in camel case.
// All spellings are read, whatever the version says.
//
// Furniture: identity and routing (type, profile, altIds, slugline, urgency, priority, edition, genres,
// standard, $schema, ednote, which is never to be shown), counts, the other renderings of a body, codes of
// subjects.
#include <algorithm>
#include <string>

#include <galley/limits.h>

#include "import/formats/formats.h"
#include "import/html.h"
#include "import/url.h"
#include "text/utf8.h"

namespace galley::import {

using json::Kind;
using json::Value;
using std::string_view;
using text::Code;
using text::Place;
using text::UrlUse;

namespace {

// Whether the item may not be shown, which it then says.
bool is_held(Fields& item, Context& context) {
  const Keys status_keys = {"pubStatus", "pubstatus"};
  const auto status = item.plain(status_keys);
  if (text::equal_ignoring_case(status, "withheld") || text::equal_ignoring_case(status, "canceled") ||
      text::equal_ignoring_case(status, "cancelled")) {
    hold_back(item, item.key_of(status_keys), std::string{"pubStatus "}.append(status));
    return true;
  }
  if (!status.empty() && !text::equal_ignoring_case(status, "usable"))
    item.report(Code::value_unknown, item.key_of(status_keys), status);
  const Keys embargo_keys = {"embargoedUntil", "embargoeduntil", "embargoed"};
  const auto embargo = item.moment(embargo_keys);
  if (!embargo.empty() && (context.now.empty() || text::is_before(context.now, embargo))) {
    std::string reason{"embargoed until "};
    text::append_rfc3339(reason, embargo);
    hold_back(item, item.key_of(embargo_keys), reason);
    return true;
  }
  const auto expires = item.moment({"expires"});
  if (!expires.empty() && text::is_before(expires, context.now)) {
    std::string reason{"expired "};
    text::append_rfc3339(reason, expires);
    hold_back(item, "expires", reason);
    return true;
  }
  return false;
}

// One of several texts with roles: [{role, value}] of 2.x and 3.x, else the first of them.
const Value* pick(Fields& item, Keys keys, Keys roles, const Place*& place) {
  const auto* list = item.first(keys);
  if (list == nullptr) return nullptr;
  const auto* at = item.place(item.key_of(keys));
  const Value* best = nullptr;
  std::size_t best_rank = 100;
  each_of(list, at, item.context(), [&](const Value& value, const Place* where) {
    std::size_t rank = roles.size();
    const auto* role = json::member(value, "role");
    std::size_t i = 0;
    for (const auto wanted : roles) {
      if (role != nullptr && text::equal_ignoring_case(role->text, wanted)) rank = std::min(rank, i);
      ++i;
    }
    if (value.is(Kind::object) && rank < best_rank) {
      best = &value;
      place = where;
      best_rank = rank;
    }
    if (value.is(Kind::object)) Fields{value, where, item.context()}.ignore_rest();
  });
  if (best == nullptr && list->is(Kind::string)) {
    place = at;
    return list;
  }
  return best;
}

string_view text_of(const Value& entry) {
  if (entry.is(Kind::string)) return entry.text;
  for (std::uint32_t i = 0; i < entry.count; ++i) {
    auto& member = entry.members[i];
    if (member.key != "value") continue;
    member.use = json::Use::read;
    return member.value.text;
  }
  return {};
}

void read_headlines(Fields& item, Context& context) {
  auto& article = context.article;
  const Place* place = item.place("headline");
  article.title_place = place;
  if (const auto* chosen = pick(item, {"headlines"}, {"main", "headline", "hl1"}, place)) {
    article.title = plain_text(text_of(*chosen), place, context);
    article.title_place = place;
  }
  const auto single = item.plain({"headline", "title"});
  if (article.title.empty()) article.title = single;
}

void read_descriptions(Fields& item, Context& context) {
  auto& article = context.article;
  const Place* place = nullptr;
  if (const auto* chosen =
          pick(item, {"descriptions"}, {"summary", "abstract", "standfirst", "description"}, place))
    article.standfirst = rich_text(text_of(*chosen), place, context);
  const auto single =
      item.rich({"description_html", "description_xhtml", "description_text", "description_usage"});
  if (article.standfirst.empty()) article.standfirst = single;
}

// How well a rendering of the body can be read: HTML, then plain text, then anything.
int body_rank(string_view type) {
  if (type.find("html") != string_view::npos) return 0;
  if (type.find("plain") != string_view::npos || type.empty()) return 1;
  return 2;
}

void read_bodies(Fields& item, Context& context) {
  auto& article = context.article;
  const Value* best = nullptr;
  const Place* best_place = nullptr;
  int best_rank = 100;
  each_of(item.find("bodies"), item.place("bodies"), context, [&](const Value& value, const Place* place) {
    if (!value.is(Kind::object))
      return context.problems.add(Code::value_type, place, not_wanted(value.kind, "an object"));
    const auto* type = json::member(value, "contentType") != nullptr ? json::member(value, "contentType")
                                                                     : json::member(value, "contenttype");
    const int rank = body_rank(type != nullptr ? type->text : string_view{});
    Fields{value, place, context}.ignore_rest();
    if (rank >= best_rank || text::trim(text_of(value)).empty()) return;
    best = &value;
    best_place = place;
    best_rank = rank;
  });
  if (best != nullptr) {
    const auto* at = best_place->member(context.arena, "value", json::member(*best, "value")->offset);
    article.body =
        best_rank == 1 ? text_blocks(text_of(*best), at, context) : read_html(text_of(*best), at, context);
  }
  for (const string_view key : {"body_html", "body_xhtml", "body_text"}) {
    const auto* value = item.find(key);
    if (value == nullptr) continue;
    if (!value->is(Kind::string)) {
      item.report(Code::value_type, key, not_wanted(value->kind, "a string"));
    } else if (article.body.empty()) {
      const auto* place = item.place(key);
      article.body = key == "body_text" ? text_blocks(value->text, place, context)
                                        : read_html(value->text, place, context);
    } else {
      item.ignore(key);  // The same body once more.
    }
  }
}

struct Picture {
  model::Image* image = nullptr;
  const model::Media* media = nullptr;
};

void read_rendition(const Value& value, const Place* place, Context& context, Picture& out,
                    const string_view type) {
  if (!value.is(Kind::object))
    return context.problems.add(Code::value_type, place, not_wanted(value.kind, "an object"));
  Fields rendition{value, place, context};
  const auto url = rendition.link({"href", "url"}, UrlUse::media);
  auto mime = rendition.plain({"mimetype", "contentType", "contenttype"});
  const auto width = rendition.number({"width"}, limits::pixels);
  const auto height = rendition.number({"height"}, limits::pixels);
  rendition.ignore_all({"name", "sizeinbytes", "sizeInBytes", "scope", "format", "title", "duration",
                        "videocodec", "audiocodec", "videoCodec", "audioCodec", "contentid", "poi",
                        "resolution", "orientation", "colourspace", "colorspace"});
  rendition.finish();
  if (url.empty()) return;
  const bool is_film = mime.substr(0, 6) == "video/" || (mime.empty() && type == "video");
  const bool is_sound = mime.substr(0, 6) == "audio/" || (mime.empty() && type == "audio");
  if (is_film || is_sound) {
    if (out.media == nullptr)
      out.media =
          new_media(is_film ? model::MediaKind::video : model::MediaKind::audio, url, mime, {}, context);
    return;
  }
  if (out.image == nullptr) {
    out.image = new_image(url, place, context);
    out.image->width = width;
    out.image->height = height;
  } else if (width > out.image->width) {
    // The largest one is the picture; all of them are its sources.
    out.image->url = url;
    out.image->width = width;
    out.image->height = height;
  }
  if (width > 0) out.image->sources.append(context.arena, {url, width, {}});
}

void read_association(const Value& value, const Place* place, Context& context, bool& has_lead) {
  if (!value.is(Kind::object))
    return context.problems.add(Code::value_type, place, not_wanted(value.kind, "an object"));
  Fields item{value, place, context};
  const auto type = item.plain({"type"});
  Picture found;
  if (const auto* renditions = item.find("renditions")) {
    const auto* at = item.place("renditions");
    if (renditions->is(Kind::object)) {
      for (std::uint32_t i = 0; i < renditions->count; ++i) {
        auto& member = renditions->members[i];
        member.use = json::Use::read;
        read_rendition(member.value, at->member(context.arena, member.key, member.value.offset), context,
                       found, type);
      }
    } else {
      each_of(renditions, at, context, [&](const Value& one, const Place* where) {
        read_rendition(one, where, context, found, type);
      });
    }
  }
  const Place* text_place = nullptr;
  string_view title = item.plain({"headline", "title"});
  if (const auto* chosen = pick(item, {"headlines"}, {"main"}, text_place);
      chosen != nullptr && title.empty())
    title = plain_text(text_of(*chosen), text_place, context);
  auto caption = item.rich({"description_html", "description_text", "description_caption"});
  if (const auto* chosen = pick(item, {"descriptions"}, {"caption", "description"}, text_place);
      chosen != nullptr && caption.empty())
    caption = rich_text(text_of(*chosen), text_place, context);
  const auto alt = item.plain({"altText", "alttext", "alternativeText"});
  const auto credit = item.plain({"creditline", "creditLine", "by", "byline", "copyrightNotice",
                                  "copyrightnotice", "copyrightHolder", "copyrightholder"});
  item.ignore_all({"uri", "name", "version", "versioncreated", "versionCreated", "mimetype", "language",
                   "rightsInfo", "rightsinfo", "usageterms", "usageTerms", "pubstatus", "pubStatus",
                   "profile", "representationtype", "standard", "located"});
  const auto url = item.link({"url", "webUrl"}, UrlUse::page);
  const Sink sink{context.article.body, place, context};
  if (found.media != nullptr) {
    auto* media = context.arena.make<model::Media>(*found.media);
    media->title = title;
    media->caption = caption;
    media->credit = one_text(credit, context);
    media->poster = found.image;
    sink.put(static_cast<const model::Media*>(media));
  } else if (found.image != nullptr) {
    set_alt(*found.image, alt);
    found.image->caption = caption.empty() ? one_text(title, context) : caption;
    if (caption.empty()) title = {};
    found.image->credit = one_text(credit, context);
    if (!has_lead) context.article.image = found.image;
    if (has_lead) sink.put(static_cast<const model::Image*>(found.image));
    has_lead = true;
  } else if (!title.empty() || !caption.empty()) {
    // A story that belongs to this one.
    model::Teaser teaser{};
    teaser.place = place;
    teaser.url = url;
    teaser.title = title;
    teaser.summary = caption;
    context.article.related.items.append(context.arena, teaser);
  }
  item.finish();
}

void read_associations(Fields& item, Context& context) {
  bool has_lead = false;
  const auto* list = item.find("associations");
  const auto* place = item.place("associations");
  if (list == nullptr) return;
  if (!list->is(Kind::object)) {
    return each_of(list, place, context, [&](const Value& value, const Place* at) {
      read_association(value, at, context, has_lead);
    });
  }
  for (std::uint32_t i = 0; i < list->count; ++i) {
    auto& member = list->members[i];
    member.use = json::Use::read;
    read_association(member.value, place->member(context.arena, member.key, member.value.offset), context,
                     has_lead);
  }
}

void read_names(Fields& item, Context& context) {
  for (const string_view key : {"subjects", "subject", "people", "person", "places", "place", "organisations",
                                "organisation", "events", "event", "objects", "object"}) {
    each_of(item.find(key), item.place(key), context, [&](const Value& value, const Place* place) {
      if (value.is(Kind::string)) return add_tag(plain_text(value.text, place, context), {}, context);
      if (!value.is(Kind::object))
        return context.problems.add(Code::value_type, place, not_wanted(value.kind, "an object"));
      Fields name{value, place, context};
      const auto words = name.plain({"name"});
      name.ignore_rest();
      add_tag(words, {}, context);
    });
  }
}

void read_byline(Fields& item, Context& context) {
  const auto byline = item.plain({"by", "byline"});
  for (const string_view key : {"infoSources", "infosources", "infosource", "bylines", "contributors"}) {
    each_of(item.find(key), item.place(key), context, [&](const Value& value, const Place* place) {
      if (!value.is(Kind::object)) return;
      Fields person{value, place, context};
      const auto name = person.plain({"name", "by", "byline"});
      const auto role = person.plain({"role", "jobtitle", "jobTitle"});
      person.ignore_rest();
      if (key != "infosource" && key != "infosources" && key != "infoSources")
        add_author(name, {}, role, context);
    });
  }
  add_author(byline, {}, {}, context);
}

}  // namespace

void read_ninjs(const Source& source, Context& context) {
  auto& article = context.article;
  Fields item{*source.root, article.place, context};
  item.ignore_all({"type",
                   "profile",
                   "standard",
                   "$standard",
                   "$schema",
                   "version",
                   "mimetype",
                   "representationtype",
                   "representationType",
                   "edNote",
                   "ednote",
                   "urgency",
                   "priority",
                   "slugline",
                   "altIds",
                   "altids",
                   "edition",
                   "charcount",
                   "wordcount",
                   "charCount",
                   "wordCount",
                   "genre",
                   "genres",
                   "firstcreated",
                   "contentCreated",
                   "contentcreated",
                   "trustIndicators",
                   "trustindicators",
                   "digitalSourceType",
                   "digitalsourcetype",
                   "signal",
                   "rightsInfo",
                   "rightsinfo",
                   "renditions",
                   "contentid"});
  if (is_held(item, context)) return;
  article.is_article = true;
  const auto uri = item.plain({"uri"});
  article.id = uri;
  article.url = item.link({"url", "webUrl", "weburl"}, UrlUse::page);
  context.base = base_of(article.url);
  article.language = item.tag({"language"});
  read_headlines(item, context);
  read_bodies(item, context);
  read_descriptions(item, context);
  article.dateline = item.plain({"located"});
  read_byline(item, context);
  article.published = item.moment({"firstCreated", "firstcreated"});
  const auto version = item.moment({"versionCreated", "versioncreated"});
  if (article.published.empty()) {
    article.published = version;
  } else {
    article.modified = version;
  }
  article.modified_place = item.place(item.key_of({"versionCreated", "versioncreated"}));
  const auto notice = item.plain({"copyrightNotice", "copyrightnotice"});
  const auto holder = item.plain({"copyrightHolder", "copyrightholder"});
  const auto terms = item.plain({"usageTerms", "usageterms"});
  article.rights = notice.empty() ? holder : notice;
  if (!notice.empty() && !holder.empty()) article.publisher.name = holder;
  article.license = terms;
  read_associations(item, context);
  read_names(item, context);
  if (source.as_list) article.is_article = false;
  item.finish();
}

}  // namespace galley::import
