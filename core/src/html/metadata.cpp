#include "html/metadata.h"

#include "layout/plain.h"
#include "text/grapheme.h"
#include "text/utf8.h"

namespace galley::html {

namespace {

constexpr std::size_t kDescriptionGraphemes = 200;

void date_member(json::Writer& json, std::string_view key, const text::Timestamp& time) {
  if (time.empty()) return;
  std::string out;
  text::append_rfc3339(out, time);
  json.member(key, out);
}

void image_object(json::Writer& json, const model::Image& image) {
  json.begin_object().member("@type", "ImageObject").member("url", image.url.view());
  if (image.width > 0 && image.height > 0) json.member("width", image.width).member("height", image.height);
  std::string caption;
  layout::append_plain(caption, image.caption);
  if (!caption.empty()) json.member("caption", caption);
  std::string credit;
  layout::append_plain(credit, image.credit);
  if (!credit.empty()) json.member("creditText", credit);
  json.end_object();
}

void authors(json::Writer& json, const model::Article& a) {
  if (a.authors.empty()) return;
  json.key("author").begin_array();
  for (const auto& person : a.authors) {
    json.begin_object().member("@type", "Person").member("name", person.name);
    if (!person.url.empty()) json.member("url", person.url.view());
    if (!person.role.empty()) json.member("jobTitle", person.role);
    json.end_object();
  }
  json.end_array();
}

void publisher(json::Writer& json, const model::Publisher& publisher) {
  if (publisher.name.empty()) return;
  json.key("publisher").begin_object().member("@type", "Organization").member("name", publisher.name);
  if (!publisher.url.empty()) json.member("url", publisher.url.view());
  if (publisher.logo != nullptr && !publisher.logo->url.empty()) {
    json.key("logo");
    image_object(json, *publisher.logo);
  }
  json.end_object();
}

void keywords(json::Writer& json, const model::Article& a) {
  if (a.tags.empty()) return;
  json.key("keywords").begin_array();
  for (const auto& tag : a.tags) json.string(tag.name);
  json.end_array();
}

std::string first_words(const model::Article& a) {
  std::string out;
  if (!a.standfirst.empty()) {
    layout::append_plain(out, a.standfirst);
    return out;
  }
  for (const auto& block : a.body) {
    const auto* paragraph = std::get_if<model::Paragraph>(&block.content);
    if (paragraph == nullptr) continue;
    layout::append_plain(out, paragraph->text);
    break;
  }
  return out;
}

}  // namespace

std::string description(const layout::Plan& plan) {
  const auto words = first_words(*plan.article);
  const auto trimmed = text::trim(words);
  const auto cut = text::truncate_graphemes(trimmed, kDescriptionGraphemes);
  std::string out{cut};
  if (cut.size() < trimmed.size()) out += "…";
  return out;
}

void append_metadata(std::string& out, const layout::Plan& plan, json::Target target) {
  const auto& a = *plan.article;
  json::Writer json{out, target};
  json.begin_object().member("@context", "https://schema.org").member("@type", "NewsArticle");
  if (!a.title.empty()) json.member("headline", a.title);
  if (const auto words = description(plan); !words.empty()) json.member("description", words);
  if (!a.url.empty()) json.member("url", a.url.view()).member("mainEntityOfPage", a.url.view());
  if (!a.id.empty()) json.member("identifier", a.id);
  if (!plan.language.empty()) json.member("inLanguage", plan.language);
  if (!a.kicker.text.empty()) json.member("articleSection", a.kicker.text);
  if (!a.dateline.empty()) json.member("dateline", a.dateline);
  date_member(json, "datePublished", a.published);
  date_member(json, "dateModified", a.modified);
  authors(json, a);
  publisher(json, a.publisher);
  if (a.image != nullptr && !a.image->url.empty()) {
    json.key("image").begin_array();
    image_object(json, *a.image);
    json.end_array();
  }
  keywords(json, a);
  if (plan.words > 0) json.member("wordCount", plan.words);
  json.key("isAccessibleForFree").boolean(a.access == model::Access::free);
  if (!a.license_url.empty()) json.member("license", a.license_url.view());
  if (!a.rights.empty()) json.member("copyrightNotice", a.rights);
  if (!a.corrections.empty()) {
    json.key("correction").begin_array();
    for (const auto& correction : a.corrections) {
      std::string words;
      layout::append_plain(words, correction.text);
      json.begin_object().member("@type", "CorrectionComment").member("text", words);
      date_member(json, "datePublished", correction.date);
      json.end_object();
    }
    json.end_array();
  }
  json.end_object();
}

}  // namespace galley::html
