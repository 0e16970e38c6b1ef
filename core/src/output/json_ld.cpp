// schema.org NewsArticle as JSON-LD (https://schema.org/NewsArticle): the head of an article and its words.
// `articleBody` is plain text; the posts of a live page are the updates of a LiveBlogPosting.
#include "json/write.h"
#include "output/formats.h"
#include "output/head.h"
#include "output/plain_body.h"

namespace galley::output {

namespace {

using std::string_view;

void picture(json::Writer& json, const model::Image& image, Losses& losses) {
  losses.name_if(image.decorative || (image.has_alt && image.alt.empty()), "decorative pictures",
                 image.place);
  losses.name_if(!image.sources.empty(), "renditions of pictures", image.place);
  losses.name_if(image.focus.given, "focus of pictures", image.place);
  losses.name_if(image.url.empty(), "pictures without an address", image.place);
  losses.name_if(!is_plain(image.caption) || !is_plain(image.credit), "marks of captions", image.place);
  json.begin_object().member("@type", "ImageObject");
  write_member(json, "url", image.url.view());
  if (image.width > 0) json.member("width", std::uint64_t{image.width});
  if (image.height > 0) json.member("height", std::uint64_t{image.height});
  write_member(json, "description", image.alt);
  write_member(json, "caption", plain(image.caption));
  write_member(json, "creditText", plain(image.credit));
  json.end_object();
}

void people(json::Writer& json, const model::Article& a, Losses& losses) {
  if (a.authors.empty()) return;
  json.key("author").begin_array();
  for (const auto& person : a.authors) {
    losses.name_if(person.image != nullptr, "portraits of authors", a.place);
    json.begin_object().member("@type", "Person").member("name", person.name);
    write_member(json, "url", person.url.view());
    write_member(json, "jobTitle", person.role);
    json.end_object();
  }
  json.end_array();
}

void publisher(json::Writer& json, const model::Publisher& publisher, Losses& losses) {
  if (publisher.name.empty() && publisher.url.empty() && publisher.logo == nullptr) return;
  json.key("publisher").begin_object().member("@type", "Organization");
  write_member(json, "name", publisher.name);
  write_member(json, "url", publisher.url.view());
  if (publisher.logo != nullptr) {
    json.key("logo");
    picture(json, *publisher.logo, losses);
  }
  json.end_object();
}

void keywords(json::Writer& json, const model::Article& a, Losses& losses) {
  if (a.tags.empty()) return;
  json.key("keywords").begin_array();
  for (const auto& tag : a.tags) {
    losses.name_if(!tag.url.empty(), "addresses of tags", a.place);
    losses.name_if(tag.name.find(',') != string_view::npos, "tags with commas", a.place);
    json.string(tag.name);
  }
  json.end_array();
}

void corrections(json::Writer& json, const model::Article& a, Losses& losses) {
  if (a.corrections.empty()) return;
  json.key("correction").begin_array();
  for (const auto& correction : a.corrections) {
    losses.name_if(!is_plain(correction.text), "marks of corrections", a.place);
    json.begin_object().member("@type", "CorrectionComment").member("text", plain(correction.text));
    write_date(json, "datePublished", correction.date);
    json.end_object();
  }
  json.end_array();
}

// Text before posts, then posts: whatever stands between or behind them loses its place.
void body(json::Writer& json, const model::Article& a, bool has_posts, Losses& losses) {
  std::string words;
  PlainBody writer{words, losses};
  bool is_behind = false;
  for (const auto& block : a.body) {
    const bool is_post = std::holds_alternative<const model::Update*>(block.content);
    losses.name_if(is_behind && !is_post, "text behind posts", block.place);
    is_behind = is_behind || is_post;
    if (!is_post) writer.block(block);
  }
  losses.name_if(!a.notes.empty(), "footnotes", a.place);
  for (const auto& note : a.notes) writer.blocks(note.body);
  write_member(json, "articleBody", words);
  if (!has_posts) return;
  json.key("liveBlogUpdate").begin_array();
  for (const auto& block : a.body) {
    const auto* const* post = std::get_if<const model::Update*>(&block.content);
    if (post == nullptr) continue;
    const auto& update = **post;
    losses.name_if(!block.language.empty(), "languages of blocks", block.place);
    json.begin_object().member("@type", "BlogPosting");
    write_member(json, "headline", update.title);
    write_date(json, "datePublished", update.published);
    std::string text;
    PlainBody{text, losses}.blocks(update.body);
    write_member(json, "articleBody", text);
    json.end_object();
  }
  json.end_array();
}

void name_losses(const model::Article& a, Losses& losses) {
  losses.name_if(a.has_direction, "a direction", a.place);
  losses.name_if(!a.kicker.url.empty(), "the address of a section", a.place);
  losses.name_if(!is_plain(a.standfirst), "marks of the standfirst", a.place);
  losses.name_if(a.access == model::Access::metered, "metered access", a.place);
  losses.name_if(!a.related.items.empty() || !a.related.next.empty(), "related stories", a.related.place);
  losses.name_if(has_share_wishes(a), "wishes for sharing", a.place);
  losses.name_if(!a.edit.empty(), "the address for editing", a.place);
  losses.name_if(a.reading_minutes > 0, "the reading time", a.place);
  // Readers take references and tags for what they are in HTML.
  for (const auto words : {a.id, a.title, a.kicker.text, a.dateline, a.publisher.name, a.license, a.rights})
    losses.name_if(is_ambiguous(words), "words that look like HTML", a.place);
  for (const auto& person : a.authors)
    losses.name_if(is_ambiguous(person.name) || is_ambiguous(person.role), "words that look like HTML",
                   a.place);
  for (const auto& tag : a.tags) losses.name_if(is_ambiguous(tag.name), "words that look like HTML", a.place);
}

}  // namespace

void write_json_ld(std::string& out, const model::Article& a, Losses& losses) {
  name_losses(a, losses);
  bool has_posts = false;
  for (const auto& block : a.body)
    has_posts = has_posts || std::holds_alternative<const model::Update*>(block.content);
  json::Writer json{out};
  json.begin_object().member("@context", "https://schema.org");
  json.member("@type", has_posts ? "LiveBlogPosting" : "NewsArticle");
  write_member(json, "headline", a.title);
  write_member(json, "description", plain(a.standfirst));
  write_member(json, "url", a.url.view());
  write_member(json, "mainEntityOfPage", a.url.view());
  write_member(json, "identifier", a.id);
  write_member(json, "inLanguage", a.language);
  write_member(json, "articleSection", a.kicker.text);
  write_member(json, "dateline", a.dateline);
  write_date(json, "datePublished", a.published);
  write_date(json, "dateModified", a.modified);
  people(json, a, losses);
  publisher(json, a.publisher, losses);
  if (a.image != nullptr) {
    json.key("image").begin_array();
    picture(json, *a.image, losses);
    json.end_array();
  }
  keywords(json, a, losses);
  json.key("isAccessibleForFree").boolean(a.access == model::Access::free);
  write_member(json, "license", a.license);
  write_member(json, "copyrightNotice", a.rights);
  corrections(json, a, losses);
  body(json, a, has_posts, losses);
  json.end_object();
}

}  // namespace galley::output
