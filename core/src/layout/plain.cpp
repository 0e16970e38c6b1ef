#include "layout/plain.h"

#include "layout/visit.h"
#include "text/utf8.h"

namespace galley::layout {

void append_plain(std::string& out, const model::Inlines& inlines) {
  for (const auto& part : inlines) {
    std::visit(Visitor{
                   [&](const model::Text& t) { out += t.text; },
                   [&](const model::InlineCode& c) { out += c.text; },
                   [&](const model::LineBreak&) { out += ' '; },
                   [&](const model::Marked& m) { append_plain(out, m.children); },
                   [&](const model::Link& l) { append_plain(out, l.children); },
                   [&](const model::InlineImage& i) { out += i.image->alt; },
                   [&](const model::NoteReference&) {},
               },
               part.content);
  }
}

std::string_view plain(text::Arena& arena, const model::Inlines& inlines) {
  if (inlines.empty()) return {};
  if (inlines.size() == 1) {
    if (const auto* only = std::get_if<model::Text>(&inlines.front().content)) return only->text;
  }
  std::string out;
  append_plain(out, inlines);
  return arena.copy(text::trim(out));
}

bool is_blank(const model::Inlines& inlines) {
  std::string out;
  append_plain(out, inlines);
  return text::trim(out).empty();
}

}  // namespace galley::layout
