#include "import/unlinked.h"

namespace galley::import {

model::Inlines unlinked(const model::Inlines& words, const text::Place* place, Context& context) {
  model::Inlines out;
  for (const auto& part : words) {
    const auto* link = std::get_if<model::Link>(&part.content);
    const auto* marked = std::get_if<model::Marked>(&part.content);
    const bool is_note = std::holds_alternative<model::NoteReference>(part.content);
    if (link != nullptr || is_note)
      context.problems.add(text::Code::link_in_link, link != nullptr ? link->place : place,
                           link != nullptr ? link->url.view() : "a footnote");
    if (link != nullptr) {
      out.splice(unlinked(link->children, place, context));
    } else if (marked != nullptr) {
      out.append(context.arena,
                 {model::Marked{marked->mark, unlinked(marked->children, place, context), marked->value}});
    } else if (!is_note) {
      out.append(context.arena, part);
    }
  }
  return out;
}

}  // namespace galley::import
