#include "import/formats/build.h"

#include <algorithm>
#include <string>
#include <vector>

#include "import/providers.h"
#include "import/unlinked.h"
#include "text/utf8.h"

namespace galley::import {

using json::Kind;
using json::Value;
using std::string_view;
using text::Code;
using text::Place;

void Sink::paragraph(const model::Inlines& text) const {
  if (!text.empty()) put(model::Paragraph{text});
}

void Sink::heading(std::uint32_t level, const model::Inlines& text) const {
  if (text.empty()) return context.problems.add(Code::heading_empty, place);
  const auto bounded = static_cast<std::uint8_t>(std::clamp(level, 1U, 6U));
  put(model::Heading{bounded, context.article.headings++, text});
}

void Sink::embed(text::Url url, string_view title, const model::Inlines& caption) const {
  if (url.empty()) return;
  auto* embed = context.arena.make<model::Embed>();
  embed->url = url;
  embed->title = title;
  embed->caption = caption;
  find_provider(*embed, place, context);
  put(static_cast<const model::Embed*>(embed));
}

void Sink::link(text::Url url, string_view words) const {
  if (url.empty()) return paragraph(one_text(words, context));
  paragraph(linked(url, {}, one_text(words.empty() ? url.view() : words, context), place, context));
}

void Sink::unknown(string_view type, const Value& node) const {
  context.problems.add(Code::block_unknown, place, type);
  fallback(words_below(node, context));
}

model::Image* new_image(text::Url url, const Place* place, Context& context) {
  if (url.empty()) return nullptr;
  auto* image = context.arena.make<model::Image>();
  image->place = place;
  image->url = url;
  return image;
}

void set_alt(model::Image& image, string_view alt) {
  image.alt = alt;
  image.has_alt = !alt.empty();
}

const model::Media* new_media(model::MediaKind kind, text::Url url, string_view type, string_view title,
                              Context& context) {
  auto* media = context.arena.make<model::Media>();
  media->kind = kind;
  media->url = url;
  media->type = type;
  media->title = title;
  return media;
}

model::Inline marked(model::Mark mark, const model::Inlines& children) {
  return {model::Marked{mark, children}};
}

model::Inlines linked(text::Url url, string_view title, const model::Inlines& children, const Place* place,
                      Context& context) {
  if (url.empty()) return children;
  model::Inlines out;
  out.append(context.arena, {model::Link{url, title, unlinked(children, place, context), place}});
  return out;
}

void add_author(string_view name, text::Url url, string_view role, Context& context) {
  if (name.empty()) return;
  for (const auto& known : context.article.authors) {
    if (known.name == name) return;
  }
  context.article.authors.append(context.arena, {name, url, role, nullptr});
}

void add_tag(string_view name, text::Url url, Context& context) {
  if (name.empty()) return;
  for (const auto& known : context.article.tags) {
    if (known.name == name) return;
  }
  context.article.tags.append(context.arena, {name, url});
}

void hold_back(Fields& object, string_view key, string_view reason) {
  object.report(Code::held_back, key, reason);
  object.ignore_rest();
  auto& article = object.context().article;
  const auto* place = article.place;
  const auto* title_place = article.title_place;
  article = {};
  article.place = place;
  article.title_place = title_place;
}

void finish_list(string_view title, const Value& list, const Place* place, Context& context) {
  auto& article = context.article;
  article.related.place = place;
  if (article.related.items.empty()) return;
  context.problems.add(Code::list_of_articles, place, std::to_string(list.count));
  article.title = title;
  article.related.title = {};
}

namespace {

// Says of an array or an object that it is no text.
bool is_none(const Value& value, const Place* place, Context& context) {
  if (!value.is(Kind::array) && !value.is(Kind::object)) return false;
  context.problems.add(Code::value_type, place, not_wanted(value.kind, "a string"));
  return true;
}

}  // namespace

model::Inlines text_of(const Value& value, const Place* place, Context& context) {
  return is_none(value, place, context) ? one_text(words_below(value, context), context)
                                        : rich_text(value.text, place, context);
}

string_view plain_of(const Value& value, const Place* place, Context& context) {
  return is_none(value, place, context) ? words_below(value, context)
                                        : plain_text(value.text, place, context);
}

string_view words_below(const Value& value, Context& context) {
  struct Found {
    const Value* value;
    bool is_text;  // under a key that holds words, however short
  };
  std::string words;
  std::vector<Found> waiting{{&value, true}};
  while (!waiting.empty()) {
    const auto [next, is_text] = waiting.back();
    waiting.pop_back();
    if (next->is(Kind::string)) {
      // Elsewhere an identifier or an address is nothing to read.
      const bool is_words =
          is_text || (next->text.find(' ') != string_view::npos && next->text.substr(0, 4) != "http");
      if (is_words)
        words.append(words.empty() ? "" : " ").append(plain_text(next->text, context.article.place, context));
    }
    for (std::uint32_t i = next->count; i > 0; --i) {
      if (next->is(Kind::array)) waiting.push_back({next->elements + i - 1, is_text});
      if (!next->is(Kind::object)) continue;
      auto& member = next->members[i - 1];
      member.use = json::Use::read;
      const auto key = member.key;
      const bool holds_text =
          key == "text" || key == "value" || key == "title" || key == "caption" || key == "content";
      waiting.push_back({&member.value, holds_text});
    }
  }
  return context.arena.copy(words);
}

}  // namespace galley::import
