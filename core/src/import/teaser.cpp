#include "import/native.h"

namespace galley::import {

using json::Kind;
using text::Code;
using text::Place;
using text::UrlUse;

namespace {

model::Inlines plain(std::string_view words, Context& context) {
  model::Inlines out;
  if (!words.empty()) out.append(context.arena, {model::Text{words}});
  return out;
}

bool is_good(const model::Teaser& teaser, Context& context) {
  if (!teaser.title.empty() || !teaser.summary.empty()) return true;
  context.problems.add(Code::teaser_empty, teaser.place);
  return false;
}

void read_fields(Object& object, Context& context, model::Teaser& teaser) {
  teaser.place = object.place();
  teaser.url = object.url("url", UrlUse::page);
  teaser.id = object.string("id");
  teaser.title = object.string("title");
  teaser.summary = object.inlines("summary");
  teaser.kicker = object.string("kicker");
  if (const auto* image = object.find("image"))
    teaser.image = read_image(*image, object.place("image"), context);
  teaser.published = object.date("published");
  teaser.language = object.language("language");
}

// An item of JSON Feed 1.1: other names for what a teaser has.
void read_feed_names(Object& object, Context& context, model::Teaser& teaser) {
  if (teaser.published.empty()) teaser.published = object.date("date_published");
  const auto content = object.string("content_text");
  // Without a title the text is the item; with one it is the whole story, which a list does not show.
  if (teaser.title.empty() && teaser.summary.empty()) teaser.summary = plain(content, context);
  for (const auto* key : {"content_html", "date_modified", "authors", "author", "tags", "attachments",
                          "external_url", "banner_image"}) {
    object.ignore(key);
  }
}

}  // namespace

bool read_teaser_fields(Object& object, Context& context, model::Teaser& teaser) {
  read_fields(object, context, teaser);
  return is_good(teaser, context);
}

bool read_teaser(const json::Value& value, const Place* place, Context& context, model::Teaser& out) {
  if (!value.is(Kind::object)) {
    context.problems.add(Code::value_type, place, not_wanted(value.kind, "an object"));
    return false;
  }
  Object object{value, place, context};
  const bool good = read_teaser_fields(object, context, out);
  object.finish();
  return good;
}

model::Related read_related(const json::Value& value, const Place* place, Context& context) {
  model::Related related{};
  related.place = place;
  if (value.is(Kind::array)) {
    for (std::uint32_t i = 0; i < value.count; ++i) {
      model::Teaser teaser{};
      const auto* at = place->element(context.arena, i, value.elements[i].offset);
      if (read_teaser(value.elements[i], at, context, teaser)) related.items.append(context.arena, teaser);
    }
    return related;
  }
  if (!value.is(Kind::object)) {
    context.problems.add(Code::value_type, place, not_wanted(value.kind, "an object or an array"));
    return related;
  }
  Object object{value, place, context};
  const bool is_feed = object.string("version").find("jsonfeed.org") != std::string_view::npos;
  related.title = object.string("title");
  related.next = object.url("next", UrlUse::page);
  related.total = object.whole("total", 1000000000);
  if (is_feed) {
    // A feed's title names the site, not this list.
    related.title = {};
    related.next = object.url("next_url", UrlUse::page);
    for (const auto* key : {"home_page_url", "feed_url", "description", "user_comment", "icon", "favicon",
                            "authors", "author", "language", "expired", "hubs"}) {
      object.ignore(key);
    }
  }
  each(object, "items", context, [&](const json::Value& item, const Place* at) {
    if (!is_feed || !item.is(Kind::object)) {
      model::Teaser teaser{};
      if (read_teaser(item, at, context, teaser)) related.items.append(context.arena, teaser);
      return;
    }
    Object entry{item, at, context};
    model::Teaser teaser{};
    read_fields(entry, context, teaser);
    read_feed_names(entry, context, teaser);
    entry.finish();
    if (is_good(teaser, context)) related.items.append(context.arena, teaser);
  });
  object.finish();
  return related;
}

}  // namespace galley::import
