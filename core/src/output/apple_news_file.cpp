// The head of an article.json of Apple News: what is required, and metadata.
#include "output/apple_news.h"
#include "output/formats.h"
#include "output/head.h"
#include "output/plain_body.h"

namespace galley::output {

namespace {

using std::string_view;

void metadata(json::Writer& json, const model::Article& a) {
  json.key("metadata").begin_object();
  if (!a.authors.empty()) {
    json.key("authors").begin_array();
    for (const auto& person : a.authors) json.string(person.name);
    json.end_array();
  }
  write_member(json, "canonicalURL", a.url.view());
  write_date(json, "datePublished", a.published);
  write_date(json, "dateModified", a.modified);
  if (!a.tags.empty()) {
    json.key("keywords").begin_array();
    for (const auto& tag : a.tags) json.string(tag.name);
    json.end_array();
  }
  if (a.image != nullptr) write_member(json, "thumbnailURL", a.image->url.view());
  json.end_object();
}

void name_losses(const model::Article& a, Losses& losses) {
  losses.name_if(a.id.empty(), "articles without an id", a.place);
  name_lost_frame(a, losses);
  for (const auto& person : a.authors) {
    losses.name_if(!person.url.empty() || !person.role.empty() || person.image != nullptr,
                   "addresses, roles and portraits of authors", a.place);
    losses.name_if(is_ambiguous(person.name), "words that look like HTML", a.place);
  }
  for (const auto& tag : a.tags) {
    losses.name_if(!tag.url.empty(), "addresses of tags", a.place);
    losses.name_if(is_ambiguous(tag.name), "words that look like HTML", a.place);
  }
  losses.name_if(is_ambiguous(a.id) || is_ambiguous(a.title), "words that look like HTML", a.place);
  name_lost_rest(a, losses);
}

}  // namespace

void write_apple_news(std::string& out, const model::Article& a, Losses& losses) {
  name_losses(a, losses);
  json::Writer json{out};
  json.begin_object().member("version", "1.24");
  json.member("identifier", !a.id.empty() ? a.id : !a.url.empty() ? a.url.view() : a.title);
  write_member(json, "language", a.language);
  json.member("title", a.title);
  // Required; the columns are those of Apple's templates, and every component stands in all of them.
  json.key("layout").begin_object().member("columns", std::uint64_t{7}).member("width", std::uint64_t{1024});
  json.end_object();
  json.key("componentTextStyles").begin_object().end_object();
  metadata(json, a);
  AppleNews{json, a, losses}.components();
  json.end_object();
}

}  // namespace galley::output
