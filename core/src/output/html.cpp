#include "output/html.h"

#include "layout/plain.h"
#include "layout/visit.h"
#include "output/element.h"
#include "text/utf8.h"

namespace galley::output {

using layout::Visitor;
using std::string_view;

void HtmlText::inlines(const model::Inlines& list) {
  for (const auto& part : list) {
    std::visit(Visitor{
                   [&](const model::Text& t) { escaped(out_, t.text); },
                   [&](const model::InlineCode& c) {
                     losses_.name_if(c.text != galley::text::trim(c.text), "spaces at the ends of code",
                                     nullptr);
                     out_ += "<code>";
                     escaped(out_, c.text);
                     out_ += "</code>";
                   },
                   [&](const model::LineBreak& b) { out_ += b.hard ? "<br>" : "\n"; },
                   [&](const model::Marked& m) {
                     const auto bit = 1U << static_cast<unsigned>(m.mark);
                     const auto open = open_;
                     losses_.name_if((open & bit) != 0, "marks in marks of their own kind", nullptr);
                     open_ |= bit;
                     open_mark(out_, m);
                     inlines(m.children);
                     close_mark(out_, m.mark);
                     open_ = open;
                   },
                   [&](const model::Link& l) {
                     losses_.name_if(layout::is_blank(l.children), "links without words", l.place);
                     out_ += "<a";
                     attribute(out_, "href", l.url.view());
                     attribute(out_, "title", l.title);
                     attribute(out_, "hreflang", l.language);
                     out_ += '>';
                     inlines(l.children);
                     out_ += "</a>";
                   },
                   [&](const model::InlineImage& i) { image_element(out_, *i.image, losses_); },
                   [&](const model::NoteReference& r) {
                     losses_.name_if(!has_notes_, "footnote marks in HTML", nullptr);
                     marks_.resize(article_.notes.size());
                     const auto number = std::to_string(r.note + 1);
                     out_ += "<sup><a";
                     if (++marks_[r.note] == 1) attribute(out_, "id", std::string{"ref-"}.append(number));
                     attribute(out_, "href", std::string{"#note-"}.append(number));
                     out_.append(">").append(number).append("</a></sup>");
                   },
               },
               part.content);
  }
}

void HtmlText::language(string_view tag) { attribute(out_, "lang", tag); }

void HtmlText::element(string_view name, const model::Inlines& text) {
  out_.append("<").append(name);
  language(language_);
  language_ = {};
  out_ += '>';
  inlines(text);
  out_.append("</").append(name).append(">\n");
}

void HtmlText::titled(string_view title) {
  if (title.empty()) return;
  out_ += "<h3>";
  escaped(out_, title);
  out_ += "</h3>\n";
}

void HtmlText::blocks(const model::Blocks& list) {
  for (const auto& each : list) block(each);
}

void HtmlText::block(const model::Block& block) {
  language_ = block.language;
  const auto* place = block.place;
  std::visit(
      Visitor{
          [&](const model::Paragraph& b) {
            const bool is_picture =
                b.text.size() == 1 && std::holds_alternative<model::InlineImage>(b.text.front().content);
            losses_.name_if(is_picture, "paragraphs of one picture", place);
            element("p", b.text);
          },
          [&](const model::Heading& b) {
            losses_.name_if(layout::is_blank(b.text), "headings without words", place);
            element(std::string{"h"}.append(std::to_string(b.level)), b.text);
          },
          [&](const model::BulletList& b) { list(b); },
          [&](const model::DefinitionList& b) {
            out_ += "<dl>\n";
            for (const auto& item : b.items) {
              if (item.is_term) {
                element("dt", item.term);
                continue;
              }
              out_ += "<dd>";
              blocks(item.body);
              out_ += "</dd>\n";
            }
            out_ += "</dl>\n";
          },
          [&](const model::Quote& b) { quote(b); },
          [&](const model::PullQuote& b) {
            losses_.name("pull quotes", place);
            out_ += "<blockquote>\n";
            element("p", b.text);
            out_ += "</blockquote>\n";
            if (!b.attribution.empty()) element("p", b.attribution);
          },
          [&](const model::Image* b) { image(*b); },
          [&](const model::Gallery* b) {
            losses_.name_if(!b->title.empty(), "titles of galleries", place);
            titled(b->title);
            out_ += "<figure class=\"wp-block-gallery\">\n";
            for (const auto* picture : b->images) image(*picture);
            out_ += "</figure>\n";
          },
          [&](const model::Media* b) { media(*b); },
          [&](const model::Embed* b) { embed(*b, place); },
          [&](const model::Table* b) { table(*b); },
          [&](const model::CodeBlock& b) {
            losses_.name_if(b.text.empty() || b.text.back() == '\n', "line ends at the end of code", place);
            if (!b.caption.empty()) out_ += "<figure>";
            out_ += "<pre><code";
            attribute(out_, "data-lang", b.language);
            out_ += '>';
            escaped(out_, b.text, true);
            out_ += "</code></pre>\n";
            if (b.caption.empty()) return;
            element("figcaption", b.caption);
            out_ += "</figure>\n";
          },
          [&](const model::Divider&) { out_ += "<hr>\n"; },
          [&](const model::Aside& b) {
            out_ += "<aside";
            language(language_);
            out_ += ">\n";
            titled(b.title);
            blocks(b.body);
            out_ += "</aside>\n";
          },
          [&](const model::Details& b) {
            out_ += "<details>\n";
            element("summary", b.summary);
            blocks(b.body);
            out_ += "</details>\n";
          },
          [&](const model::Timeline& b) {
            losses_.name("timelines", place);
            titled(b.title);
            for (const auto& item : b.items) {
              std::string label{item.label};
              if (label.empty()) text::append_rfc3339(label, item.date);
              out_ += "<p><strong>";
              escaped(out_, label);
              out_.append(label.empty() || item.title.empty() ? "" : ": ");
              escaped(out_, item.title);
              out_ += "</strong></p>\n";
              blocks(item.body);
            }
          },
          [&](const model::Teaser* b) {
            losses_.name("teasers", place);
            teaser(*b);
          },
          [&](const model::TeaserList& b) {
            losses_.name("teasers", place);
            titled(b.title);
            for (const auto& story : b.items) teaser(story);
          },
          [&](const model::Update* b) {
            losses_.name("updates", place);
            std::string when;
            text::append_rfc3339(when, b->published);
            titled(b->title);
            if (!when.empty()) out_.append("<p><time>").append(when).append("</time></p>\n");
            blocks(b->body);
          },
          [&](const model::Fallback& b) {
            losses_.name("blocks that could not be read", place);
            if (b.text.empty()) return;
            out_ += "<p>";
            escaped(out_, b.text);
            out_ += "</p>\n";
          },
      },
      block.content);
  language_ = {};
}

void HtmlText::list(const model::BulletList& list) {
  out_ += list.ordered ? "<ol" : "<ul";
  if (list.ordered && list.start != 1) attribute(out_, "start", std::to_string(list.start));
  language(language_);
  language_ = {};
  out_ += ">\n";
  for (const auto& item : list.items) {
    losses_.name_if(item.body.empty(), "empty items of lists", item.place);
    out_ += "<li>";
    const auto* first = list.tight && !item.body.empty() && item.body.front().language.empty()
                            ? std::get_if<model::Paragraph>(&item.body.front().content)
                            : nullptr;
    for (auto each = item.body.begin(); each != item.body.end(); ++each) {
      if (first != nullptr && &*each == &item.body.front()) {
        inlines(first->text);
      } else {
        block(*each);
      }
    }
    out_ += "</li>\n";
  }
  out_ += list.ordered ? "</ol>\n" : "</ul>\n";
}

void HtmlText::quote(const model::Quote& quote) {
  // Readers take a link there for the source.
  for (const auto& part : quote.attribution)
    losses_.name_if(quote.url.empty() && std::holds_alternative<model::Link>(part.content),
                    "links in attributions", nullptr);
  if (!quote.attribution.empty()) out_ += "<figure>";
  out_ += "<blockquote";
  attribute(out_, "cite", quote.url.view());
  language(language_);
  language_ = {};
  out_ += ">\n";
  blocks(quote.body);
  out_ += "</blockquote>\n";
  if (quote.attribution.empty()) return;
  element("figcaption", quote.attribution);
  out_ += "</figure>\n";
}

void HtmlText::teaser(const model::Teaser& teaser) {
  out_ += "<p><a";
  attribute(out_, "href", teaser.url.view());
  out_ += '>';
  escaped(out_, teaser.title.empty() ? teaser.url.view() : teaser.title);
  out_ += "</a>";
  if (!teaser.summary.empty()) {
    out_ += "<br>";
    inlines(teaser.summary);
  }
  out_ += "</p>\n";
}

void HtmlText::footnotes() {
  if (article_.notes.empty()) return;
  out_ += "<ol class=\"footnotes\">\n";
  std::uint32_t number = 0;
  for (const auto& note : article_.notes) {
    const auto is_used = number < marks_.size() && marks_[number] > 0;
    ++number;
    losses_.name_if(!is_used, "footnotes that nothing refers to", note.place);
    out_ += "<li";
    attribute(out_, "id", std::string{"note-"}.append(std::to_string(number)));
    out_ += '>';
    blocks(note.body);
    out_ += "<a";
    attribute(out_, "href", std::string{"#ref-"}.append(std::to_string(number)));
    out_ += ">↩</a></li>\n";
  }
  out_ += "</ol>\n";
}

}  // namespace galley::output
