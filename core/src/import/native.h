#pragma once

#include "import/context.h"
#include "import/object.h"
#include "json/value.h"

/// The native format, version 1 (docs/format.md), part by part.
namespace galley::import {

/// Reads a whole article into `context.article`. `map` may be null.
void read_native(const json::Value& root, Context& context, BodyMap* map);

/// `{title, items, next, total}`, an array of teasers, or a page of JSON Feed.
model::Related read_related(const json::Value& value, const text::Place* place, Context& context);

/// An Image object, or a string with its URL. Null when it cannot be shown, which is reported.
const model::Image* read_image(const json::Value& value, const text::Place* place, Context& context);
/// The fields of an Image in an object that may have others, which the caller reads.
const model::Image* read_image_fields(Object& object, Context& context);

/// A teaser; false when it has neither title nor summary, which is reported.
bool read_teaser(const json::Value& value, const text::Place* place, Context& context, model::Teaser& out);
bool read_teaser_fields(Object& object, Context& context, model::Teaser& teaser);

/// An array of blocks, or one. Blocks that cannot be read leave a fallback.
model::Blocks read_blocks(const json::Value& value, const text::Place* place, Context& context);
/// One of them.
void read_block(const json::Value& value, const text::Place* place, Context& context, model::Blocks& out);
/// A body: Markdown as a string, or an array of blocks; absent gives none.
model::Blocks read_body(Object& object, std::string_view key, Context& context);

/// The footnotes of the `footnotes` blocks in an array of blocks, at any depth: read before the text that
/// refers to them, because a mark is one only when its footnote exists.
void read_notes(const json::Value& array, const text::Place* place, Context& context);

const model::Media* read_media(Object& object, model::MediaKind kind, Context& context);
const model::Embed* read_embed(Object& object, Context& context);
const model::Table* read_table(Object& object, Context& context);

/// Calls `use(value, place)` for each element of the member `key`, which must be an array; a single object or
/// string stands for an array of one.
template <class Use>
void each(Object& object, std::string_view key, Context& context, Use use) {
  const auto* value = object.find(key);
  if (value == nullptr) return;
  const auto* place = object.place(key);
  if (!value->is(json::Kind::array)) {
    use(*value, place);
    return;
  }
  for (std::uint32_t i = 0; i < value->count; ++i) {
    use(value->elements[i], place->element(context.arena, i, value->elements[i].offset));
  }
}

}  // namespace galley::import
