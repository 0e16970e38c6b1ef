// A whole page, or an article element, in HTML. What its head says is read from JSON-LD, Open Graph and meta
// elements, in this order; the body is the article element, else main, else everything.
//
// Furniture: all of the page that is not the article, and what the head says twice.
#include <algorithm>
#include <string>

#include "import/formats/formats.h"
#include "import/formats/json_ld.h"
#include "import/html.h"
#include "import/url.h"
#include "json/read.h"
#include "text/language.h"
#include "text/utf8.h"

namespace galley::import {

using std::string_view;
using text::Code;
using text::Place;
using text::UrlUse;

namespace {

constexpr auto npos = string_view::npos;

// Where a tag of this name starts, from `at` on; names are in lower case.
std::size_t find_tag_at(string_view html, string_view name, std::size_t at) {
  for (at = html.find('<', at); at != npos; at = html.find('<', at + 1)) {
    const auto rest = html.substr(at + 1, name.size() + 1);
    if (rest.size() > name.size() && text::equal_ignoring_case(rest.substr(0, name.size()), name) &&
        !text::is_alpha(rest.back()) && !text::is_digit(rest.back()) && rest.back() != '-')
      return at;
  }
  return npos;
}

// The value of an attribute in a start tag, as it is written; empty when it is not there.
string_view attribute(string_view tag, string_view name) {
  std::size_t at = 0;
  while (at < tag.size()) {
    while (at < tag.size() && (text::is_space(tag[at]) || tag[at] == '/' || tag[at] == '=')) ++at;
    const auto start = at;
    while (at < tag.size() && !text::is_space(tag[at]) && tag[at] != '=' && tag[at] != '/') ++at;
    const auto found = tag.substr(start, at - start);
    while (at < tag.size() && text::is_space(tag[at])) ++at;
    if (at >= tag.size() || tag[at] != '=') continue;
    ++at;
    while (at < tag.size() && text::is_space(tag[at])) ++at;
    string_view value;
    if (at < tag.size() && (tag[at] == '"' || tag[at] == '\'')) {
      const auto end = std::min(tag.find(tag[at], at + 1), tag.size());
      value = tag.substr(at + 1, end - at - 1);
      at = end + 1;
    } else {
      const auto from = at;
      while (at < tag.size() && !text::is_space(tag[at])) ++at;
      value = tag.substr(from, at - from);
    }
    if (text::equal_ignoring_case(found, name)) return value;
  }
  return {};
}

// The start tag at `at`, without its brackets. A ">" in a quoted value does not end it.
string_view tag_at(string_view html, std::size_t at) {
  char mark = 0;
  for (auto end = at + 1; end < html.size(); ++end) {
    const char c = html[end];
    if (mark != 0) {
      if (c == mark) mark = 0;
    } else if (c == '"' || c == '\'') {
      mark = c;
    } else if (c == '>') {
      return html.substr(at + 1, end - at - 1);
    }
  }
  return html.substr(at + 1);
}

class Page {
 public:
  Page(string_view html, Context& context) : html_(html), context_(context) {}
  void read();

 private:
  // The document is one text, so its places are all the whole, from an offset on.
  const Place* place_at(std::size_t at) {
    return context_.arena.make<Place>(nullptr, string_view{}, std::uint32_t{0}, false,
                                      static_cast<std::uint32_t>(at));
  }
  void linked_data();
  void head();
  void meta(string_view tag, const Place* place);
  void body();

  string_view html_;
  Context& context_;
  string_view page_title_;
  const Place* title_place_ = nullptr;
};

void Page::linked_data() {
  for (auto at = find_tag_at(html_, "script", 0); at != npos; at = find_tag_at(html_, "script", at + 1)) {
    const auto tag = tag_at(html_, at);
    if (attribute(tag, "type") != "application/ld+json") continue;
    const auto start = at + tag.size() + 2;
    const auto end = std::min(html_.find("</", start), html_.size());
    // White space in front, so that offsets are those of the page.
    std::string text(end, ' ');
    for (std::size_t i = 0; i < end; ++i) {
      if (i >= start || html_[i] == '\n') text[i] = html_[i];
    }
    text::ProblemLog inner;
    const auto* root = json::read(context_.arena.copy(text), context_.arena, inner);
    if (inner.size() > 0)
      context_.problems.add(Code::json_syntax, place_at(start), "it is no whole JSON document");
    if (root != nullptr && read_linked_data(*root, context_.article.place, context_, false)) return;
  }
}

void Page::meta(string_view tag, const Place* place) {
  auto& article = context_.article;
  const auto content = attribute(tag, "content");
  const auto property = attribute(tag, "property");
  const auto name = property.empty() ? attribute(tag, "name") : property;
  if (content.empty() || name.empty()) return;
  const auto words = [&] { return plain_text(content, place, context_); };
  const auto url = [&](UrlUse use) {
    return text::read_url(context_.arena, words(), use, context_.base).url;
  };
  const auto date = [&] {
    text::Timestamp time;
    static_cast<void>(text::read_timestamp(words(), time));
    return time;
  };
  if (name == "og:title" && article.title.empty()) article.title = words();
  if ((name == "og:description" || name == "description") && article.standfirst.empty())
    article.standfirst = one_text(words(), context_);
  if (name == "og:url" && article.url.empty()) article.url = url(UrlUse::page);
  if (name == "og:site_name" && article.publisher.name.empty()) article.publisher.name = words();
  if (name == "og:image" && article.image == nullptr)
    article.image = new_image(url(UrlUse::media), place, context_);
  if (name == "og:image:alt" && article.image != nullptr && !article.image->has_alt) {
    auto* image = context_.arena.make<model::Image>(*article.image);
    set_alt(*image, words());
    article.image = image;
  }
  if (name == "article:published_time" && article.published.empty()) article.published = date();
  if (name == "article:modified_time" && article.modified.empty()) article.modified = date();
  if (name == "article:section" && article.kicker.text.empty()) article.kicker.text = words();
  if (name == "article:tag") add_tag(words(), {}, context_);
  if (name == "author") add_author(words(), {}, {}, context_);
}

void Page::head() {
  auto& article = context_.article;
  if (const auto at = find_tag_at(html_, "html", 0); at != npos && article.language.empty()) {
    const auto language = attribute(tag_at(html_, at), "lang");
    if (text::is_language_tag(language)) article.language = language;
  }
  for (auto at = find_tag_at(html_, "link", 0); at != npos; at = find_tag_at(html_, "link", at + 1)) {
    const auto tag = tag_at(html_, at);
    if (attribute(tag, "rel") != "canonical" || !article.url.empty()) continue;
    article.url = text::read_url(context_.arena, plain_text(attribute(tag, "href"), place_at(at), context_),
                                 UrlUse::page)
                      .url;
  }
  for (auto at = find_tag_at(html_, "meta", 0); at != npos; at = find_tag_at(html_, "meta", at + 1))
    meta(tag_at(html_, at), place_at(at));
  if (const auto at = find_tag_at(html_, "title", 0); at != npos) {
    const auto start = at + tag_at(html_, at).size() + 2;
    page_title_ = plain_text(
        html_.substr(std::min(start, html_.size()),
                     std::min(html_.find("</", start), html_.size()) - std::min(start, html_.size())),
        place_at(at), context_);
    title_place_ = place_at(at);
  }
  context_.base = base_of(article.url);
}

void Page::body() {
  auto& article = context_.article;
  std::size_t start = npos;
  std::size_t end = html_.size();
  for (const string_view name : {"article", "main", "body"}) {
    start = find_tag_at(html_, name, 0);
    if (start == npos) continue;
    const auto close = html_.rfind(std::string{"</"}.append(name));
    if (close != npos && close > start) end = close;
    const auto language = attribute(tag_at(html_, start), "lang");
    if (text::is_language_tag(language)) article.language = language;
    start = std::min(start + tag_at(html_, start).size() + 2, html_.size());
    break;
  }
  if (start == npos) start = 0;
  article.body = read_html(html_.substr(start, end - start), place_at(start), context_);
  // The headline of the page stands in the article once.
  model::Blocks kept;
  for (const auto& block : article.body) {
    const auto* heading = std::get_if<model::Heading>(&block.content);
    std::string words;
    if (heading != nullptr && heading->level == 1) append_words(words, heading->text);
    const auto trimmed = text::trim(words);
    if (!trimmed.empty() && (article.title.empty() || article.title == trimmed)) {
      article.title = context_.arena.copy(trimmed);
    } else {
      kept.append(context_.arena, block);
    }
  }
  article.body = kept;
  if (article.title.empty()) article.title = page_title_;
}

void Page::read() {
  context_.article.is_article = true;
  linked_data();
  head();
  body();
}

}  // namespace

const json::Value* read_html_page(const Source& source, Context& context) {
  Page{source.text, context}.read();
  return nullptr;
}

}  // namespace galley::import
