// A document that holds Portable Text, under the usual names: schemas are each project's own.
#include "output/formats.h"
#include "output/head.h"
#include "output/plain_body.h"
#include "output/portable_text.h"

namespace galley::output {

namespace {

using std::string_view;

void name_losses(const model::Article& a, Losses& losses) {
  name_lost_frame(a, losses);
  for (const auto& person : a.authors) {
    losses.name_if(!person.url.empty() || person.image != nullptr, "addresses and portraits of authors",
                   a.place);
    losses.name_if(is_ambiguous(person.name) || is_ambiguous(person.role), "words that look like HTML",
                   a.place);
  }
  for (const auto& tag : a.tags) {
    losses.name_if(!tag.url.empty(), "addresses of tags", a.place);
    losses.name_if(is_ambiguous(tag.name), "words that look like HTML", a.place);
  }
  losses.name_if(is_ambiguous(a.id) || is_ambiguous(a.title), "words that look like HTML", a.place);
  name_lost_rest(a, losses);
}

void authors(json::Writer& json, const model::Article& a) {
  if (a.authors.empty()) return;
  json.key("authors").begin_array();
  std::uint32_t number = 0;
  for (const auto& person : a.authors) {
    const auto key = std::string{"a"}.append(std::to_string(++number));
    json.begin_object().member("_type", "author").member("_key", key).member("name", person.name);
    write_member(json, "role", person.role);
    json.end_object();
  }
  json.end_array();
}

}  // namespace

void write_portable_text(std::string& out, const model::Article& a, Losses& losses) {
  name_losses(a, losses);
  json::Writer json{out};
  PortableText text{json, a, losses};
  json.begin_object().member("_type", "article");
  write_member(json, "_id", a.id);
  write_member(json, "url", a.url.view());
  write_member(json, "language", a.language);
  write_member(json, "title", a.title);
  if (!a.standfirst.empty()) {
    json.key("excerpt").begin_array();
    text.paragraph(a.standfirst);
    json.end_array();
  }
  write_date(json, "publishedAt", a.published);
  write_date(json, "_updatedAt", a.modified);
  authors(json, a);
  if (a.image != nullptr) {
    json.key("mainImage");
    text.picture(*a.image);
  }
  if (!a.tags.empty()) {
    json.key("categories").begin_array();
    for (const auto& tag : a.tags) json.string(tag.name);
    json.end_array();
  }
  json.key("body").begin_array();
  text.blocks(a.body);
  text.footnotes();
  json.end_array().end_object();
}

}  // namespace galley::output
