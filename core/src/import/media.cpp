#include <galley/limits.h>

#include "import/native.h"

#include "import/providers.h"
#include "text/utf8.h"

namespace galley::import {

using json::Kind;
using text::Code;
using text::Place;
using text::UrlUse;

namespace {

void read_track(const json::Value& value, const Place* place, Context& context, model::Media& media) {
  if (!value.is(Kind::object)) {
    context.problems.add(Code::value_type, place, not_wanted(value.kind, "an object"));
    return;
  }
  Object object{value, place, context};
  model::CaptionTrack track{object.url("url", UrlUse::media), object.language("language"),
                            object.string("label")};
  object.finish();
  if (!track.url.empty()) media.captions.append(context.arena, track);
}

}  // namespace

const model::Media* read_media(Object& object, model::MediaKind kind, Context& context) {
  auto* media = context.arena.make<model::Media>();
  media->kind = kind;
  media->url = object.url("url", UrlUse::media);
  media->type = object.media_type("media_type");
  media->title = object.string("title");
  if (kind == model::MediaKind::video) {
    media->width = object.whole("width", limits::pixels);
    media->height = object.whole("height", limits::pixels);
    if (const auto* poster = object.find("poster"))
      media->poster = read_image(*poster, object.place("poster"), context);
  }
  each(object, "captions", context,
       [&](const json::Value& value, const Place* place) { read_track(value, place, context, *media); });
  media->transcript = read_body(object, "transcript", context);
  media->caption = object.inlines("caption");
  media->credit = object.inlines("credit");
  if (object.lacks("url")) object.report(Code::value_missing, "url", "url");
  const bool has_words = !media->transcript.empty() || !media->caption.empty() || !media->title.empty();
  return media->url.empty() && !has_words ? nullptr : media;
}

const model::Embed* read_embed(Object& object, Context& context) {
  auto* embed = context.arena.make<model::Embed>();
  embed->provider = object.string("provider");
  embed->url = object.url("url", UrlUse::page);
  embed->title = object.string("title");
  embed->width = object.whole("width", limits::pixels);
  embed->height = object.whole("height", limits::pixels);
  embed->caption = object.inlines("caption");
  if (object.find("html") != nullptr) object.report(Code::embed_html_ignored, "html");
  if (embed->url.empty()) {
    if (object.lacks("url")) object.report(Code::value_missing, "url", "url");
    return embed->title.empty() && embed->caption.empty() ? nullptr : embed;
  }
  const auto written = embed->provider;
  find_provider(*embed, object.place("url"), context);
  if (!written.empty() && !text::equal_ignoring_case(written, embed->provider))
    object.report(Code::value_unknown, "provider", written);
  return embed;
}

}  // namespace galley::import
