#include "output/apple_text.h"

#include "layout/plain.h"
#include "layout/visit.h"
#include "output/element.h"
#include "text/utf8.h"

namespace galley::output {

namespace {

bool is_supported(model::Mark mark) {
  switch (mark) {
    case model::Mark::emphasis:
    case model::Mark::strong:
    case model::Mark::strikethrough:
    case model::Mark::outdated:
    case model::Mark::subscript:
    case model::Mark::superscript:
    case model::Mark::code:
    case model::Mark::sample:
      return true;
    default:
      return false;
  }
}

}  // namespace

bool AppleText::takes(const model::Block& block) {
  return std::holds_alternative<model::Paragraph>(block.content) ||
         std::holds_alternative<model::BulletList>(block.content) ||
         std::holds_alternative<model::CodeBlock>(block.content);
}

void AppleText::marked(const model::Marked& marked) {
  const auto bit = 1U << static_cast<unsigned>(marked.mark);
  if (!is_supported(marked.mark) || (open_ & bit) != 0) {
    losses_.name(is_supported(marked.mark) ? "marks in marks of their own kind" : "marks such as underlining",
                 place_);
    return inlines(marked.children);
  }
  open_ |= bit;
  open_mark(out_, marked);
  inlines(marked.children);
  close_mark(out_, marked.mark);
  open_ &= ~bit;
}

void AppleText::inlines(const model::Inlines& list) {
  for (const auto& part : list) {
    std::visit(layout::Visitor{
                   [&](const model::Text& t) { escaped(out_, t.text); },
                   [&](const model::InlineCode& c) {
                     losses_.name_if(c.text != text::trim(c.text), "spaces at the ends of code", place_);
                     out_ += "<code>";
                     escaped(out_, c.text);
                     out_ += "</code>";
                   },
                   [&](const model::LineBreak& b) { out_ += b.hard ? "<br>" : "\n"; },
                   [&](const model::Marked& m) { marked(m); },
                   [&](const model::Link& l) {
                     losses_.name_if(layout::is_blank(l.children), "links without words", l.place);
                     losses_.name_if(!l.title.empty() || !l.language.empty(), "what is said of links",
                                     l.place);
                     out_ += "<a";
                     attribute(out_, "href", l.url.view());
                     out_ += '>';
                     inlines(l.children);
                     out_ += "</a>";
                   },
                   [&](const model::InlineImage& i) {
                     losses_.name("pictures in text", i.image->place);
                     escaped(out_, i.image->alt);
                   },
                   [&](const model::NoteReference& r) {
                     losses_.name("footnotes", place_);
                     out_.append("<sup>").append(std::to_string(r.note + 1)).append("</sup>");
                   },
               },
               part.content);
  }
}

void AppleText::block(const model::Block& block) {
  place_ = block.place;
  losses_.name_if(!block.language.empty(), "languages of blocks", place_);
  if (const auto* paragraph = std::get_if<model::Paragraph>(&block.content)) {
    out_ += "<p>";
    inlines(paragraph->text);
    out_ += "</p>";
  } else if (const auto* bullets = std::get_if<model::BulletList>(&block.content)) {
    list(*bullets);
  } else if (const auto* code = std::get_if<model::CodeBlock>(&block.content)) {
    losses_.name_if(!code->language.empty(), "the language of code", place_);
    losses_.name_if(!code->caption.empty(), "captions of code", place_);
    losses_.name_if(code->text.empty() || code->text.back() == '\n', "line ends at the end of code", place_);
    out_ += "<pre><code>";
    escaped(out_, code->text, true);
    out_ += "</code></pre>";
    if (code->caption.empty()) return;
    out_ += "<p>";
    inlines(code->caption);
    out_ += "</p>";
  } else {
    // Where only text may stand: what other blocks say.
    losses_.name("other blocks than text in lists, quotes and notes", place_);
    std::string words;
    struct Words : layout::PartsVisitor {
      explicit Words(AppleText& writer) : text(writer) {}
      void blocks(const model::Blocks& list) override {
        for (const auto& each : list) text.block(each);
      }
      void inlines(const model::Inlines& list) override {
        if (layout::is_blank(list)) return;
        text.out_ += "<p>";
        text.inlines(list);
        text.out_ += "</p>";
      }
      void heading(const model::Heading& heading) override { inlines(heading.text); }
      void title(std::string_view title) override {
        if (title.empty()) return;
        text.out_ += "<p><strong>";
        escaped(text.out_, title);
        text.out_ += "</strong></p>";
      }
      void leave() override {}
      void image(const model::Image& /*image*/) override {}
      AppleText& text;
    } words_of{*this};
    layout::visit_parts(block, words_of);
    if (const auto* fallback = std::get_if<model::Fallback>(&block.content)) {
      out_ += "<p>";
      escaped(out_, fallback->text);
      out_ += "</p>";
    }
  }
}

void AppleText::item(const model::Blocks& body, bool is_tight) {
  bool is_first = true;
  for (const auto& each : body) {
    const auto* paragraph = is_tight && is_first && each.language.empty()
                                ? std::get_if<model::Paragraph>(&each.content)
                                : nullptr;
    is_first = false;
    if (paragraph != nullptr) {
      inlines(paragraph->text);
    } else {
      block(each);
    }
  }
}

void AppleText::list(const model::BulletList& list) {
  losses_.name_if(list.ordered && list.start != 1, "the first number of a list", place_);
  out_ += list.ordered ? "<ol>" : "<ul>";
  for (const auto& each : list.items) {
    losses_.name_if(each.body.empty(), "empty items of lists", each.place);
    out_ += "<li>";
    item(each.body, list.tight);
    out_ += "</li>";
  }
  out_ += list.ordered ? "</ol>" : "</ul>";
}

}  // namespace galley::output
