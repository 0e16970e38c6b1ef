// JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/): a feed of one item, or of the stories of a list.
#include "json/write.h"
#include "output/formats.h"
#include "output/head.h"
#include "output/html.h"
#include "output/plain_body.h"
#include "text/utf8.h"

namespace galley::output {

namespace {

void member(json::Writer& json, std::string_view key, std::string_view value) {
  // What HTML must not hold is replaced wherever it is shown.
  if (!value.empty()) json.member(key, text::without_forbidden(value).first);
}

void date(json::Writer& json, std::string_view key, const text::Timestamp& time) {
  std::string written;
  text::append_rfc3339(written, time);
  member(json, key, written);
}

// An item must have an identity; the address serves, as the specification advises.
std::string_view identity(std::string_view id, text::Url url, std::string_view title) {
  return !id.empty() ? id : !url.empty() ? url.view() : title;
}

void item(json::Writer& json, const model::Article& a, Losses& losses) {
  json.begin_object().member("id", identity(a.id, a.url, a.title));
  losses.name_if(a.id.empty(), "articles without an id", a.place);
  member(json, "url", a.url.view());
  member(json, "title", a.title);
  std::string html;
  HtmlText writer{html, a, losses, true};
  writer.blocks(a.body);
  writer.footnotes();
  json.member("content_html", text::without_forbidden(html).first);
  member(json, "summary", plain(a.standfirst));
  if (a.image != nullptr) member(json, "image", a.image->url.view());
  date(json, "date_published", a.published);
  date(json, "date_modified", a.modified);
  if (!a.authors.empty()) {
    json.key("authors").begin_array();
    for (const auto& person : a.authors) {
      json.begin_object().member("name", person.name);
      member(json, "url", person.url.view());
      json.end_object();
    }
    json.end_array();
  }
  if (!a.tags.empty()) {
    json.key("tags").begin_array();
    for (const auto& tag : a.tags) json.string(tag.name);
    json.end_array();
  }
  member(json, "language", a.language);
  json.end_object();
}

void list(json::Writer& json, const model::Related& related, Losses& losses) {
  losses.name_if(related.total > 0, "the number of stories", related.place);
  losses.name_if(!related.title.empty(), "the title of a list", related.place);
  for (const auto& story : related.items) {
    losses.name_if(story.image != nullptr, "what is said of pictures", story.place);
    losses.name_if(!story.kicker.empty(), "kickers of stories", story.place);
    json.begin_object().member("id", identity(story.id, story.url, story.title));
    member(json, "url", story.url.view());
    member(json, "title", story.title);
    member(json, "summary", plain(story.summary));
    json.member("content_text", plain(story.summary));
    if (story.image != nullptr) member(json, "image", story.image->url.view());
    date(json, "date_published", story.published);
    member(json, "language", story.language);
    json.end_object();
  }
}

void name_losses(const model::Article& a, Losses& losses) {
  losses.name_if(!a.kicker.text.empty(), "a kicker", a.place);
  losses.name_if(!a.dateline.empty(), "a dateline", a.place);
  losses.name_if(!is_plain(a.standfirst), "marks of the standfirst", a.place);
  losses.name_if(is_ambiguous(a.title), "a title that looks like HTML", a.title_place);
  losses.name_if(a.has_direction, "a direction", a.place);
  for (const auto& person : a.authors) {
    losses.name_if(!person.role.empty() || person.image != nullptr, "roles and portraits of authors",
                   a.place);
    losses.name_if(is_ambiguous(person.name), "names that look like HTML", a.place);
  }
  losses.name_if(a.publisher.logo != nullptr, "a logo", a.place);
  losses.name_if(
      a.image != nullptr && (a.image->has_alt || a.image->decorative || a.image->width > 0 ||
                             a.image->height > 0 || !a.image->caption.empty() || !a.image->credit.empty() ||
                             !a.image->sources.empty() || a.image->focus.given || a.image->url.empty()),
      "what is said of the lead picture", a.place);
  for (const auto& tag : a.tags) {
    losses.name_if(!tag.url.empty(), "addresses of tags", a.place);
    losses.name_if(is_ambiguous(tag.name), "tags that look like HTML", a.place);
  }
  losses.name_if(!a.corrections.empty(), "corrections", a.place);
  losses.name_if(!a.related.items.empty() || !a.related.next.empty(), "related stories", a.place);
  losses.name_if(has_share_wishes(a), "wishes for sharing", a.place);
  losses.name_if(!a.edit.empty(), "the address for editing", a.place);
  losses.name_if(!a.license.empty() || !a.rights.empty(), "licence and rights", a.place);
  losses.name_if(a.access != model::Access::free, "access", a.place);
  losses.name_if(a.reading_minutes > 0, "the reading time", a.place);
}

}  // namespace

void write_json_feed(std::string& out, const model::Article& a, Losses& losses) {
  json::Writer json{out};
  const bool is_list = !a.is_article && !a.related.items.empty();
  json.begin_object().member("version", "https://jsonfeed.org/version/1.1");
  // Required, and what the site is called; an article that names no publisher leaves it empty.
  json.member("title", is_list ? a.title : a.publisher.name);
  member(json, "home_page_url", is_list ? a.url.view() : a.publisher.url.view());
  if (is_list) {
    member(json, "description", plain(a.standfirst));
    member(json, "next_url", a.related.next.view());
    member(json, "language", a.language);
  }
  json.key("items").begin_array();
  if (is_list) {
    list(json, a.related, losses);
  } else {
    name_losses(a, losses);
    item(json, a, losses);
  }
  json.end_array().end_object();
}

}  // namespace galley::output
