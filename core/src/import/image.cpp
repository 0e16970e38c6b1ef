#include <cmath>
#include <string>

#include <galley/limits.h>

#include "import/native.h"
#include "import/url.h"
#include "text/utf8.h"

namespace galley::import {

using json::Kind;
using text::Code;
using text::Place;
using text::UrlUse;

namespace {

std::uint8_t hundredths(const json::Value* value, bool& good) {
  if (value == nullptr || !value->is(Kind::number) || !(value->number >= 0 && value->number <= 1)) {
    good = false;
    return 50;
  }
  return static_cast<std::uint8_t>(std::floor(value->number * 100 + 0.5));
}

model::Focus read_focus(Object& image, Context& context) {
  const auto* value = image.find("focus");
  if (value == nullptr) return {};
  if (!value->is(Kind::object)) {
    image.report(Code::value_type, "focus", not_wanted(value->kind, "an object"));
    return {};
  }
  Object focus{*value, image.place("focus"), context};
  bool good = true;
  const auto x = hundredths(focus.find("x"), good);
  const auto y = hundredths(focus.find("y"), good);
  if (!good) image.report(Code::value_range, "focus", "x and y go from 0 to 1");
  focus.finish();
  return {good, x, y};
}

void read_source(const json::Value& value, const Place* place, Context& context, model::Image& image) {
  if (!value.is(Kind::object)) {
    context.problems.add(Code::value_type, place, not_wanted(value.kind, "an object"));
    return;
  }
  Object object{value, place, context};
  const auto url = object.url("url", UrlUse::media);
  const auto width = object.whole("width", limits::pixels);
  const auto type = object.media_type("type");
  object.finish();
  if (!url.empty()) image.sources.append(context.arena, {url, width, type});
}

}  // namespace

const model::Image* read_image_fields(Object& object, Context& context) {
  auto* image = context.arena.make<model::Image>();
  image->place = object.place();
  image->url = object.url("url", UrlUse::media);
  const auto* alt = object.find("alt");
  image->has_alt = alt != nullptr && alt->is(Kind::string) && !text::trim(alt->text).empty();
  image->alt = object.string("alt");
  image->decorative = object.boolean("decorative");
  image->width = object.whole("width", limits::pixels);
  image->height = object.whole("height", limits::pixels);
  image->caption = object.inlines("caption");
  image->credit = object.inlines("credit");
  image->focus = read_focus(object, context);
  each(object, "sources", context,
       [&](const json::Value& value, const Place* place) { read_source(value, place, context, *image); });
  if (image->url.empty() && !image->sources.empty()) image->url = image->sources.front().url;
  if (!image->url.empty()) return image;
  if (object.lacks("url")) object.report(Code::value_missing, "url", "url");
  return image->caption.empty() && image->credit.empty() && !image->has_alt ? nullptr : image;
}

const model::Image* read_image(const json::Value& value, const Place* place, Context& context) {
  if (value.is(Kind::string)) {
    auto* image = context.arena.make<model::Image>();
    image->place = place;
    image->url = read_url(value.text, UrlUse::media, place, context);
    return image->url.empty() ? nullptr : image;
  }
  if (!value.is(Kind::object)) {
    context.problems.add(Code::value_type, place, not_wanted(value.kind, "an object or a URL"));
    return nullptr;
  }
  Object object{value, place, context};
  const auto* image = read_image_fields(object, context);
  object.finish();
  return image;
}

}  // namespace galley::import
