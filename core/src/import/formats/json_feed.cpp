// JSON Feed 1.1 and 1.0 (https://www.jsonfeed.org/version/1.1/): an item, or a whole feed.
//
// Furniture: version, user_comment, home_page_url, feed_url, icon, favicon, hubs and expired of a feed;
// banner_image where there is an image; duration and size of attachments; whatever begins with "_".
#include <string>

#include "import/formats/formats.h"
#include "import/html.h"
#include "import/url.h"
#include "text/utf8.h"

namespace galley::import {

using json::Kind;
using json::Value;
using text::Code;
using text::Place;
using text::UrlUse;

namespace {

void read_authors(Fields& object, Context& context) {
  for (const auto* key : {"authors", "author"}) {
    each_of(object.find(key), object.place(key), context, [&](const Value& value, const Place* place) {
      if (value.is(Kind::string)) return add_author(plain_text(value.text, place, context), {}, {}, context);
      if (!value.is(Kind::object))
        return context.problems.add(Code::value_type, place, not_wanted(value.kind, "an object"));
      Fields person{value, place, context};
      const auto name = person.plain({"name"});
      const auto url = person.link({"url"}, UrlUse::page);
      person.ignore("avatar");
      add_author(name, url, {}, context);
      person.finish();
    });
  }
}

void read_attachments(Fields& item, Context& context) {
  each_of(item.find("attachments"), item.place("attachments"), context,
          [&](const Value& value, const Place* place) {
            if (!value.is(Kind::object))
              return context.problems.add(Code::value_type, place, not_wanted(value.kind, "an object"));
            Fields file{value, place, context};
            const auto url = file.link({"url"}, UrlUse::media);
            const auto type = file.media_type("mime_type");
            const auto title = file.plain({"title"});
            file.ignore_all({"size_in_bytes", "duration_in_seconds"});
            file.finish();
            const Sink sink{context.article.body, place, context};
            const auto family = type.substr(0, type.find('/'));
            if (url.empty()) return sink.paragraph(one_text(title, context));
            if (family == "audio" || family == "video") {
              const auto kind = family == "audio" ? model::MediaKind::audio : model::MediaKind::video;
              sink.put(new_media(kind, url, type, title, context));
            } else if (auto* image = family == "image" ? new_image(url, place, context) : nullptr) {
              image->caption = one_text(title, context);
              sink.put(static_cast<const model::Image*>(image));
            } else {
              sink.link(url, title);
            }
          });
}

void read_item(Fields& item, Context& context) {
  auto& article = context.article;
  article.is_article = true;
  article.id = item.plain({"id"});
  const auto external = item.link({"external_url"}, UrlUse::page);
  article.url = item.link({"url"}, UrlUse::page);
  if (article.url.empty()) article.url = external;
  context.base = base_of(article.url);
  if (const auto own = item.tag({"language"}); !own.empty()) article.language = own;
  article.title_place = item.place("title");
  article.title = item.plain({"title"});
  const auto* html = item.first({"content_html"});
  const auto* words = item.first({"content_text"});
  if (html != nullptr && html->is(Kind::string)) {
    article.body = read_html(html->text, item.place("content_html"), context);
    // The same text without its markup, for readers that show none.
    if (words != nullptr) item.ignore("content_text");
  } else if (words != nullptr && (words->is(Kind::string) || words->is(Kind::number))) {
    article.body = text_blocks(words->text, item.place("content_text"), context);
  } else if (words != nullptr || html != nullptr) {
    const auto* key = html != nullptr ? "content_html" : "content_text";
    item.report(Code::value_type, key, not_wanted((html != nullptr ? html : words)->kind, "a string"));
  }
  article.standfirst = item.rich({"summary"});
  auto* image = new_image(item.link({"image"}, UrlUse::media), item.place("image"), context);
  const auto banner = item.link({"banner_image"}, UrlUse::media);
  article.image = image != nullptr ? image : new_image(banner, item.place("banner_image"), context);
  article.published = item.moment({"date_published"});
  article.modified = item.moment({"date_modified"});
  article.modified_place = item.place("date_modified");
  read_authors(item, context);
  each_of(item.find("tags"), item.place("tags"), context, [&](const Value& value, const Place* place) {
    if (!value.is(Kind::boolean)) return add_tag(plain_of(value, place, context), {}, context);
    context.problems.add(Code::value_type, place, not_wanted(value.kind, "a string"));
  });
  read_attachments(item, context);
  item.finish();
}

bool read_teaser(const Value& value, const Place* place, Context& context, model::Teaser& teaser) {
  if (!value.is(Kind::object)) {
    context.problems.add(Code::value_type, place, not_wanted(value.kind, "an object"));
    return false;
  }
  Fields item{value, place, context};
  teaser.place = place;
  teaser.id = item.plain({"id"});
  teaser.url = item.link({"url", "external_url"}, UrlUse::page);
  teaser.title = item.plain({"title"});
  teaser.summary = item.rich({"summary"});
  teaser.published = item.moment({"date_published"});
  teaser.image = new_image(item.link({"image", "banner_image"}, UrlUse::media), item.place("image"), context);
  teaser.language = item.tag({"language"});
  // Without a title the text is the item; with one it is the whole story, which a list does not show.
  if (teaser.title.empty() && teaser.summary.empty())
    teaser.summary = item.rich({"content_text", "content_html"});
  item.ignore_all(
      {"content_text", "content_html", "date_modified", "authors", "author", "tags", "attachments"});
  item.finish();
  if (!teaser.title.empty() || !teaser.summary.empty()) return true;
  context.problems.add(Code::teaser_empty, place);
  return false;
}

void read_feed(Fields& feed, const Source& source, Context& context) {
  auto& article = context.article;
  article.language = feed.tag({"language"});
  const auto title = feed.plain({"title"});
  article.url = feed.link({"home_page_url"}, UrlUse::page);
  context.base = base_of(article.url);
  feed.ignore_all({"version", "user_comment", "feed_url", "icon", "favicon", "hubs", "expired"});
  const auto* items = feed.find("items");
  const auto* place = feed.place("items");
  if (items != nullptr && items->is(Kind::array) && items->count == 1 && items->elements->is(Kind::object) &&
      !source.as_list) {
    feed.ignore_all({"description", "next_url"});
    article.publisher.name = title;
    article.publisher.url = article.url;
    Fields item{*items->elements, place->element(context.arena, 0, items->elements->offset), context};
    read_item(item, context);
    if (article.authors.empty()) read_authors(feed, context);
    feed.ignore_all({"authors", "author"});
    return feed.finish();
  }
  article.standfirst = feed.rich({"description"});
  article.related.next = feed.link({"next_url"}, UrlUse::page);
  read_authors(feed, context);
  each_of(items, place, context, [&](const Value& value, const Place* at) {
    model::Teaser teaser{};
    if (read_teaser(value, at, context, teaser)) article.related.items.append(context.arena, teaser);
  });
  if (items != nullptr) finish_list(title, *items, place, context);
  feed.finish();
}

}  // namespace

void read_json_feed(const Source& source, Context& context) {
  Fields object{*source.root, context.article.place, context};
  if (json::member(*source.root, "items") != nullptr) return read_feed(object, source, context);
  read_item(object, context);
}

}  // namespace galley::import
