// Markdown with YAML front matter, as static site generators and many desks keep it. The names of keys are
// those that generators share; native names are read too.
//
// Furniture: layout, slug, permalink where there is a url, weight, aliases, type, draft when it is false.
#include "import/formats/formats.h"
#include "import/formats/front_matter.h"
#include "import/markdown.h"
#include "import/url.h"
#include "text/utf8.h"

namespace galley::import {

using json::Kind;
using json::Value;
using std::string_view;
using text::Place;
using text::UrlUse;

namespace {

void read_authors(Fields& head, Context& context) {
  for (const string_view key : {"authors", "author", "by"}) {
    each_of(head.find(key), head.place(key), context, [&](const Value& value, const Place* place) {
      if (value.is(Kind::string)) return add_author(plain_text(value.text, place, context), {}, {}, context);
      if (!value.is(Kind::object)) return;
      Fields person{value, place, context};
      const auto name = person.plain({"name"});
      const auto url = person.link({"url"}, UrlUse::page);
      const auto role = person.plain({"role"});
      add_author(name, url, role, context);
      person.finish();
    });
  }
}

void read_image(Fields& head, Context& context) {
  const auto* value = head.first({"image", "cover", "featured_image", "thumbnail"});
  if (value == nullptr) return;
  const auto* place = head.place(head.key_of({"image", "cover", "featured_image", "thumbnail"}));
  const auto alt = head.plain({"image_alt", "alt"});
  const auto caption = head.plain({"image_caption"});
  if (!value->is(Kind::object)) {
    auto* image = new_image(head.link({"image", "cover", "featured_image", "thumbnail"}, UrlUse::media),
                            place, context);
    if (image == nullptr) return;
    set_alt(*image, alt);
    if (!caption.empty()) image->caption = read_inline_markdown(caption, place, context);
    context.article.image = image;
    return;
  }
  Fields fields{*value, place, context};
  auto* image = new_image(fields.link({"url", "src", "image"}, UrlUse::media), place, context);
  const auto own_alt = fields.plain({"alt"});
  const auto own_caption = fields.inlines("caption");
  const auto credit = fields.inlines("credit");
  const auto width = fields.number({"width"}, 100000);
  const auto height = fields.number({"height"}, 100000);
  fields.finish();
  if (image == nullptr) return;
  set_alt(*image, own_alt.empty() ? alt : own_alt);
  image->caption = own_caption;
  image->credit = credit;
  image->width = width;
  image->height = height;
  context.article.image = image;
}

}  // namespace

const Value* read_markdown_file(const Source& source, Context& context) {
  auto& article = context.article;
  article.is_article = true;
  const auto matter = read_front_matter(source.text, context);
  const auto* at = article.place->member(context.arena, "body", static_cast<std::uint32_t>(matter.end));
  auto body = source.text.substr(matter.end);
  if (body.substr(0, text::byte_order_mark.size()) == text::byte_order_mark)
    body.remove_prefix(text::byte_order_mark.size());
  if (matter.values == nullptr) {
    article.body = read_markdown(body, at, context);
    return nullptr;
  }
  Fields head{*matter.values, article.place, context};
  const auto* draft = head.find("draft");
  if ((draft != nullptr && draft->is(Kind::boolean) && draft->truth) || head.string("published") == "false") {
    hold_back(head, "draft", "it is a draft");
    return matter.values;
  }
  article.id = head.plain({"id"});
  article.url = head.link({"url", "canonical", "canonical_url", "permalink"}, UrlUse::page);
  context.base = base_of(article.url);
  article.language = head.tag({"language", "lang", "locale"});
  article.title_place = head.place("title");
  article.title = head.plain({"title"});
  article.body = read_markdown(body, at, context);
  for (const string_view key : {"standfirst", "description", "summary", "excerpt", "subtitle"}) {
    const auto words = head.inlines(key);
    if (article.standfirst.empty()) article.standfirst = words;
  }
  article.kicker.text = head.plain({"kicker", "section", "category"});
  article.dateline = head.plain({"dateline", "place"});
  read_authors(head, context);
  const auto* published = head.find("published");
  article.published = head.moment({"date", "published", "publishDate", "pubDate"});
  static_cast<void>(published);
  article.modified = head.moment({"modified", "lastmod", "updated"});
  article.modified_place = head.place(head.key_of({"modified", "lastmod", "updated"}));
  read_image(head, context);
  for (const string_view key : {"tags", "categories", "keywords"}) {
    each_of(head.find(key), head.place(key), context, [&](const Value& tag, const Place* place) {
      add_tag(plain_of(tag, place, context), {}, context);
    });
  }
  article.license = head.plain({"license"});
  article.rights = head.plain({"rights", "copyright"});
  if (const auto publisher = head.plain({"publisher"}); !publisher.empty())
    article.publisher.name = publisher;
  head.ignore_all({"layout", "slug", "weight", "aliases", "type", "toc", "comments"});
  head.finish();
  return matter.values;
}

}  // namespace galley::import
