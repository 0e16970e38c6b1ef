#include "output/spans.h"

#include "layout/plain.h"
#include "layout/visit.h"

namespace galley::output {

using std::string_view;

namespace {

// As the editors of Portable Text name them; empty where they have no name.
string_view name_of(model::Mark mark) {
  switch (mark) {
    case model::Mark::emphasis:
      return "em";
    case model::Mark::strong:
      return "strong";
    case model::Mark::strikethrough:
      return "strike-through";
    case model::Mark::annotated:
      return "underline";
    case model::Mark::subscript:
      return "sub";
    case model::Mark::superscript:
      return "sup";
    case model::Mark::highlight:
      return "highlight";
    default:
      return {};
  }
}

bool are_same(const std::vector<SpanMark>& one, const std::vector<SpanMark>& other) {
  if (one.size() != other.size()) return false;
  for (std::size_t i = 0; i < one.size(); ++i) {
    if (one[i].opened != other[i].opened) return false;
  }
  return true;
}

}  // namespace

void Spans::add(string_view words) {
  if (words.empty()) return;
  if (spans_.empty() || !are_same(spans_.back().marks, open_)) spans_.push_back({{}, open_});
  spans_.back().text += words;
}

void Spans::inside(SpanMark mark, const model::Inlines& list) {
  for (const auto& around : open_) {
    const bool is_twice = mark.link != nullptr ? around.link != nullptr : around.name == mark.name;
    if (!is_twice) continue;
    losses_.name("marks in marks of their own kind", place_);
    return inlines(list);
  }
  mark.opened = ++opened_;
  open_.push_back(mark);
  inlines(list);
  open_.pop_back();
}

void Spans::marked(const model::Marked& marked) {
  const auto name = name_of(marked.mark);
  if (!name.empty()) return inside({name, nullptr, 0}, marked.children);
  losses_.name("marks that its editors have no name for", place_);
  inlines(marked.children);
}

void Spans::inlines(const model::Inlines& list) {
  for (const auto& part : list) {
    std::visit(layout::Visitor{
                   [&](const model::Text& t) {
                     std::string words{t.text};
                     // A line end of the source is a space; in a span it would be a break.
                     for (char& c : words) c = c == '\n' || c == '\r' ? ' ' : c;
                     add(words);
                   },
                   [&](const model::InlineCode& c) {
                     losses_.name_if(c.text.find('\n') != string_view::npos, "lines in code", place_);
                     open_.push_back({"code", nullptr, ++opened_});
                     add(c.text);
                     open_.pop_back();
                   },
                   [&](const model::LineBreak& b) { add(b.hard ? "\n" : " "); },
                   [&](const model::Marked& m) { marked(m); },
                   [&](const model::Link& l) {
                     losses_.name_if(layout::is_blank(l.children), "links without words", l.place);
                     losses_.name_if(!l.title.empty() || !l.language.empty(), "what is said of links",
                                     l.place);
                     inside({{}, &l, 0}, l.children);
                   },
                   [&](const model::InlineImage& i) {
                     losses_.name("pictures in text", i.image->place);
                     add(i.image->alt);
                   },
                   [&](const model::NoteReference& r) {
                     losses_.name("footnotes", place_);
                     open_.push_back({"sup", nullptr, ++opened_});
                     add(std::to_string(r.note + 1));
                     open_.pop_back();
                   },
               },
               part.content);
  }
}

void Spans::compare_neighbours() {
  for (std::size_t i = 1; i < spans_.size(); ++i) {
    for (const auto& before : spans_[i - 1].marks) {
      for (const auto& after : spans_[i].marks) {
        losses_.name_if(before.link == nullptr && before.name == after.name && before.opened != after.opened,
                        "marks that end where the next of their kind begins", place_);
      }
    }
  }
}

const std::vector<Span>& Spans::read(const model::Inlines& list) {
  inlines(list);
  compare_neighbours();
  return spans_;
}

}  // namespace galley::output
