#pragma once

#include <string_view>

#include "import/formats/fields.h"
#include "import/formats/text.h"

/// Parts of the model, made from what a foreign format says.
namespace galley::import {

/// Where blocks go: a list, with the place that each gets.
struct Sink {
  model::Blocks& out;
  const text::Place* place;
  Context& context;

  void put(const model::Block::Content& content) const { out.append(context.arena, {place, {}, content}); }
  /// Empty text puts nothing.
  void paragraph(const model::Inlines& text) const;
  void heading(std::uint32_t level, const model::Inlines& text) const;
  /// Puts nothing when there is no URL.
  void embed(text::Url url, std::string_view title, const model::Inlines& caption) const;
  void fallback(std::string_view words) const { put(model::Fallback{words}); }
  /// A link on a line of its own, such as a file to download.
  void link(text::Url url, std::string_view words) const;
  /// "block-unknown", and the words that its fields hold, for the reader.
  void unknown(std::string_view type, const json::Value& node) const;
};

/// A picture at this URL; null when it is empty.
model::Image* new_image(text::Url url, const text::Place* place, Context& context);
void set_alt(model::Image& image, std::string_view alt);

const model::Media* new_media(model::MediaKind kind, text::Url url, std::string_view type,
                              std::string_view title, Context& context);

model::Inline marked(model::Mark mark, const model::Inlines& children);
model::Inlines linked(text::Url url, std::string_view title, const model::Inlines& children,
                      const text::Place* place, Context& context);

void add_author(std::string_view name, text::Url url, std::string_view role, Context& context);
void add_tag(std::string_view name, text::Url url, Context& context);

/// Keeps the article back: nothing of it is shown, everything in `object` is accounted for.
void hold_back(Fields& object, std::string_view key, std::string_view reason);

/// A list of articles as related stories, and as an article of its own that has the list's title.
void finish_list(std::string_view title, const json::Value& list, const text::Place* place, Context& context);

/// All strings below a value that a reader could want, for a fallback. Iterates.
std::string_view words_below(const json::Value& value, Context& context);

/// A text in HTML where only a text can stand; of what is none the words, and a problem.
model::Inlines text_of(const json::Value& value, const text::Place* place, Context& context);
/// The same without marks.
std::string_view plain_of(const json::Value& value, const text::Place* place, Context& context);

}  // namespace galley::import
