#include "import/native.h"

#include <array>
#include <string>
#include <utility>

#include "import/html.h"
#include "import/markdown.h"
#include "import/plain.h"
#include "import/url.h"
#include "text/utf8.h"

namespace galley::import {

using json::Kind;
using text::Code;
using text::Place;
using text::UrlUse;

namespace {

// An object with a name, or its name alone.
template <class ReadFields>
void name_or_object(const json::Value& value, const Place* place, Context& context, std::string_view& name,
                    ReadFields read_fields) {
  if (value.is(Kind::string)) {
    name = text::trim(value.text);
  } else if (value.is(Kind::object)) {
    Object object{value, place, context};
    read_fields(object);
    object.finish();
  } else {
    context.problems.add(Code::value_type, place, not_wanted(value.kind, "text or an object"));
  }
}

void read_version(Object& object) {
  const auto* version = object.find("galley");
  if (version == nullptr) return;
  if (!version->is(Kind::number)) {
    object.report(Code::value_type, "galley", not_wanted(version->kind, "a number"));
  } else if (version->number != 1) {
    object.report(Code::version_unknown, "galley", version->text);
  }
}

void read_direction(Object& object, model::Article& article) {
  const auto direction = object.string("direction");
  article.has_direction = direction == "rtl" || direction == "ltr";
  article.rtl = direction == "rtl";
  if (!direction.empty() && !article.has_direction)
    object.report(Code::value_unknown, "direction", direction);
}

void read_kicker(Object& object, Context& context) {
  auto& kicker = context.article.kicker;
  const auto* value = object.find("kicker");
  if (value == nullptr) return;
  name_or_object(*value, object.place("kicker"), context, kicker.text, [&](Object& fields) {
    kicker = {fields.string("text"), fields.url("url", UrlUse::page)};
  });
}

void read_authors(Object& object, Context& context) {
  each(object, "authors", context, [&](const json::Value& value, const Place* place) {
    model::Person person{};
    name_or_object(value, place, context, person.name, [&](Object& fields) {
      person.name = fields.string("name");
      person.url = fields.url("url", UrlUse::page);
      person.role = fields.string("role");
      if (const auto* image = fields.find("image"))
        person.image = read_image(*image, fields.place("image"), context);
      if (person.name.empty()) fields.report(Code::value_missing, "name", "name");
    });
    // "Staff reporter" is better than nobody.
    if (person.name.empty()) std::swap(person.name, person.role);
    if (!person.name.empty()) context.article.authors.append(context.arena, person);
  });
}

void read_publisher(Object& object, Context& context) {
  const auto* value = object.find("publisher");
  if (value == nullptr) return;
  auto& publisher = context.article.publisher;
  name_or_object(*value, object.place("publisher"), context, publisher.name, [&](Object& fields) {
    publisher.name = fields.string("name");
    publisher.url = fields.url("url", UrlUse::page);
    if (const auto* logo = fields.find("logo"))
      publisher.logo = read_image(*logo, fields.place("logo"), context);
  });
}

void read_tags(Object& object, Context& context) {
  each(object, "tags", context, [&](const json::Value& value, const Place* place) {
    model::Tag tag{};
    name_or_object(value, place, context, tag.name, [&](Object& fields) {
      tag = {fields.string("name"), fields.url("url", UrlUse::page)};
    });
    if (tag.name.empty()) return context.problems.add(Code::value_empty, place);
    context.article.tags.append(context.arena, tag);
  });
}

void read_corrections(Object& object, Context& context) {
  each(object, "corrections", context, [&](const json::Value& value, const Place* place) {
    model::Correction correction{};
    if (value.is(Kind::string)) {
      correction.text = read_inline_markdown(value.text, place, context);
    } else {
      std::string_view unused;
      name_or_object(value, place, context, unused, [&](Object& fields) {
        correction = {fields.date("date"), fields.inlines("text")};
      });
    }
    if (correction.text.empty()) return context.problems.add(Code::value_empty, place);
    context.article.corrections.append(context.arena, correction);
  });
}

void read_share(Object& object, Context& context) {
  auto& share = context.article.share;
  const auto* value = object.find("share");
  if (value == nullptr) return;
  if (value->is(Kind::boolean)) {
    share.enabled = value->truth;
    return;
  }
  if (!value->is(Kind::object))
    return object.report(Code::value_type, "share", not_wanted(value->kind, "an object or false"));
  Object fields{*value, object.place("share"), context};
  share.url = fields.url("url", UrlUse::page);
  share.title = fields.string("title");
  share.text = fields.string("text");
  const auto* services = fields.find("services");
  share.has_services = services != nullptr;
  each(fields, "services", context, [&](const json::Value& name, const Place* place) {
    if (!name.is(Kind::string))
      return context.problems.add(Code::value_type, place, not_wanted(name.kind, "a string"));
    share.services.append(context.arena, {place, name.text});
  });
  fields.finish();
}

void read_access(Object& object, model::Article& article) {
  const auto access = object.string("access");
  if (access == "metered") {
    article.access = model::Access::metered;
  } else if (access == "paid") {
    article.access = model::Access::paid;
  } else if (!access.empty() && access != "free") {
    object.report(Code::value_unknown, "access", access);
  }
}

// `license` is a URL where it reads as one, else words.
void read_license(Object& object, Context& context) {
  const auto written = object.string("license");
  if (text::equal_ignoring_case(written.substr(0, 8), "https://") ||
      text::equal_ignoring_case(written.substr(0, 7), "http://")) {
    context.article.license_url = read_url(written, UrlUse::page, object.place("license"), context);
  }
  context.article.license = written;
}

void read_formatted_body(const json::Value& value, const Place* place, Context& context) {
  Object body{value, place, context};
  const auto format = body.string("format");
  const auto content = body.raw_string("content");
  const auto* at = body.place("content");
  if (format == "markdown" || format.empty()) {
    context.article.body = read_markdown(content, at, context);
    if (format.empty()) body.report(Code::value_missing, "format", "format");
  } else if (format == "text") {
    context.article.body = read_plain(content, at, context);
  } else if (format == "html") {
    context.article.body = read_html(content, at, context);
  } else {
    // Shown as it is, so that no word is lost.
    body.report(Code::body_format, "format", format);
    context.article.body = read_plain(content, at, context);
  }
  body.finish();
}

void read_article_body(Object& object, Context& context, BodyMap* map) {
  const auto* value = object.find("body");
  if (value == nullptr) return;
  const auto* place = object.place("body");
  if (value->is(Kind::array)) read_notes(*value, place, context);
  context.map = map;
  if (value->is(Kind::object)) {
    read_formatted_body(*value, place, context);
  } else {
    context.article.body = read_body(object, "body", context);
  }
  context.map = nullptr;
}

}  // namespace

void read_native(const json::Value& root, Context& context, BodyMap* map) {
  auto& article = context.article;
  Object object{root, context.arena.make<Place>(), context};
  article.place = object.place();
  read_version(object);
  article.id = object.string("id");
  article.url = object.url("url", UrlUse::page);
  context.base = base_of(article.url);
  article.language = object.language("language");
  read_direction(object, article);
  article.title_place = object.place("title");
  article.title = object.string("title");
  // Footnotes of the body come first: the standfirst and the captions may refer to them.
  read_article_body(object, context, map);
  read_kicker(object, context);
  article.standfirst = object.inlines("standfirst");
  article.dateline = object.string("dateline");
  read_authors(object, context);
  read_publisher(object, context);
  article.published = object.date("published");
  article.modified = object.date("modified");
  article.modified_place = object.place("modified");
  if (const auto* image = object.find("image"))
    article.image = read_image(*image, object.place("image"), context);
  read_tags(object, context);
  read_corrections(object, context);
  if (const auto* related = object.find("related")) {
    article.related = read_related(*related, object.place("related"), context);
  }
  read_share(object, context);
  article.edit = object.url("edit", UrlUse::page);
  read_license(object, context);
  article.rights = object.string("rights");
  read_access(object, article);
  article.reading_minutes = object.whole("reading_minutes", 10000);
  object.finish();
}

}  // namespace galley::import
