#include <variant>

#include "html/printer.h"
#include "layout/plain.h"
#include "layout/visit.h"
#include "locale/strings.h"

namespace galley::html {

using layout::Visitor;
using locale::String;

namespace {

bool has_links(const model::Inlines& inlines) {
  for (const auto& part : inlines) {
    const auto* marked = std::get_if<model::Marked>(&part.content);
    if (marked != nullptr ? has_links(marked->children)
                          : std::holds_alternative<model::Link>(part.content) ||
                                std::holds_alternative<model::NoteReference>(part.content)) {
      return true;
    }
  }
  return false;
}

}  // namespace

void Printer::inlines(const model::Inlines& inlines) {
  for (const auto& part : inlines) {
    if (w_.is_full()) return;
    std::visit(Visitor{
                   [&](const model::Text& t) { w_.text(t.text); },
                   [&](const model::InlineCode& c) {
                     w_.put("<code>");
                     w_.text(c.text);
                     w_.put("</code>");
                   },
                   [&](const model::LineBreak& b) { b.hard ? w_.put("<br>\n") : w_.put("\n"); },
                   [&](const model::Marked& m) { marked(m); },
                   [&](const model::Link& l) {
                     const bool external = is_external(l.url);
                     const bool new_window = external && !options_.links.target.empty();
                     w_.put("<a");
                     w_.attribute(" href=", l.url);
                     if (!l.title.empty()) w_.attribute(" title=", l.title);
                     if (!l.language.empty()) w_.attribute(" hreflang=", l.language);
                     if (new_window) w_.attribute(" target=", options_.links.target);
                     std::string rel = new_window ? "noopener" : "";
                     if (external && !options_.links.rel.empty()) {
                       if (!rel.empty()) rel += ' ';
                       rel += options_.links.rel;
                     }
                     if (!rel.empty()) w_.attribute(" rel=", rel);
                     w_.put(">");
                     this->inlines(l.children);
                     // A link without a name is called by its address.
                     if (layout::is_blank(l.children)) {
                       if (l.children.empty()) {
                         w_.text(l.url.view());
                       } else {
                         w_.put("<span class=\"galley-hidden-text\">");
                         w_.text(l.url.view());
                         w_.put("</span>");
                       }
                     }
                     if (new_window) {
                       w_.put("<span class=\"galley-hidden-text\"");
                       interface_language();
                       w_.put("> (");
                       w_.text(label(String::opens_new_window));
                       w_.put(")</span>");
                     }
                     w_.put("</a>");
                   },
                   [&](const model::InlineImage& i) {
                     if (is_lite_ || i.image->url.empty()) {
                       w_.text(i.image->alt);
                     } else {
                       // A sentence has no room for a caption.
                       picture(*i.image, false, layout::plain(arena_, i.image->caption));
                     }
                   },
                   [&](const model::NoteReference& r) {
                     const auto number = plan_.note_numbers[r.note];
                     const auto mark = ++marks_[number - 1];
                     const auto digits = std::to_string(number);
                     w_.put("<sup class=\"galley-noteref\"><a");
                     w_.id(" id=", prefix_, "ref", number, mark);
                     w_.id(" href=", prefix_, "note", number);
                     w_.attribute(" aria-label=", fill(String::footnote, "number", digits));
                     w_.put(">");
                     w_.text(digits);
                     w_.put("</a></sup>");
                   },
               },
               part.content);
  }
}

void Printer::linked(text::Url url, const model::Inlines& words) {
  if (url.empty()) return inlines(words);
  const bool can_nest = !has_links(words);
  if (can_nest) {
    w_.put("<a");
    w_.attribute(" href=", url);
    w_.put(">");
  }
  inlines(words);
  if (can_nest) return w_.put("</a>");
  w_.put(" (");
  link(url, text::host(url).empty() ? url.view() : text::host(url));
  w_.put(")");
}

void Printer::link(text::Url url, std::string_view words) {
  if (url.empty()) return w_.text(words);
  w_.put("<a");
  w_.attribute(" href=", url);
  w_.put(">");
  w_.text(words);
  w_.put("</a>");
}

}  // namespace galley::html
