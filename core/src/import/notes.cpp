#include "import/markdown.h"
#include "import/native.h"
#include "text/utf8.h"

namespace galley::import {

using json::Kind;
using text::Code;
using text::Place;

namespace {

// A footnote as it stands in the input. Its text is read later, when every label is known, because footnotes
// may refer to each other.
void register_note(const json::Value& value, const Place* place, Context& context) {
  if (!value.is(Kind::object)) {
    context.problems.add(Code::value_type, place, not_wanted(value.kind, "an object"));
    return;
  }
  Object object{value, place, context};
  const auto label = object.string("id");
  if (label.empty()) {
    object.report(Code::value_missing, "id", "id");
  } else if (context.notes.find(label) >= 0) {
    object.report(Code::footnote_duplicate, "id", label);
  }
  context.notes.append(context.arena, label, place);
}

void read_note(const json::Value& value, const Place* place, Context& context, model::Note& note) {
  if (!value.is(Kind::object)) return;
  Object object{value, place, context};
  object.ignore("id");
  const auto text = object.inlines("text");
  if (!text.empty()) note.body.append(context.arena, {place, {}, model::Paragraph{text}});
  note.body.splice(read_body(object, "body", context));
  object.finish();
}

// Calls `use` for each item of each `footnotes` block of the array, which is where editors put them.
template <class Use>
void each_note(const json::Value& array, const Place* place, Context& context, Use use) {
  for (std::uint32_t i = 0; i < array.count; ++i) {
    const auto& block = array.elements[i];
    if (!block.is(Kind::object)) continue;
    const auto* type = json::member(block, "type");
    const auto* items = json::member(block, "items");
    if (type == nullptr || type->text != "footnotes" || items == nullptr || !items->is(Kind::array)) continue;
    const auto* at =
        place->element(context.arena, i, block.offset)->member(context.arena, "items", items->offset);
    for (std::uint32_t j = 0; j < items->count; ++j) {
      use(items->elements[j], at->element(context.arena, j, items->elements[j].offset));
    }
  }
}

}  // namespace

void read_notes(const json::Value& array, const Place* place, Context& context) {
  each_note(array, place, context,
            [&](const json::Value& value, const Place* at) { register_note(value, at, context); });
  auto note = context.article.notes.begin();
  each_note(array, place, context, [&](const json::Value& value, const Place* at) {
    while (note != context.article.notes.end() && note->place != at && note->place->offset != at->offset)
      ++note;
    if (note != context.article.notes.end()) read_note(value, at, context, *note);
  });
}

}  // namespace galley::import
