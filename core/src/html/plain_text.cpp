#include "html/plain_text.h"

#include <vector>

#include "layout/plain.h"
#include "layout/visit.h"
#include "locale/date.h"
#include "locale/list.h"
#include "locale/pattern.h"
#include "text/utf8.h"

namespace galley::html {

using layout::Visitor;
using locale::String;

namespace {

class TextPrinter {
 public:
  TextPrinter(std::string& out, const layout::Plan& plan, const Options& options,
              const locale::Strings& strings)
      : out_(out), plan_(plan), options_(options), strings_(strings) {}

  void article();

 private:
  /// One paragraph with the indent and the sign of the list item that it opens.
  void paragraph(std::string_view words) {
    words = text::trim(words);
    if (words.empty()) return;
    gap();
    out_.append(indent_ - sign_.size(), ' ');
    out_ += sign_;
    sign_ = {};
    for (const char c : words) {
      out_ += c;
      if (c == '\n') out_.append(indent_, ' ');
    }
    out_ += '\n';
    after_ = After::text;
  }
  void gap() {
    if (after_ == After::text && !tight_) out_ += '\n';
  }

  void inlines(std::string& to, const model::Inlines& inlines);
  void marked(std::string& to, const model::Marked& marked);
  void inline_paragraph(const model::Inlines& text) {
    std::string words;
    inlines(words, text);
    paragraph(words);
  }
  void blocks(const model::Blocks& blocks);
  void list(const model::BulletList& list);
  void table(const model::Table& table);
  void image(const model::Image& image);
  void teaser(const model::Teaser& teaser);
  void titled(std::string_view title) { paragraph(title); }
  void nested(std::string sign, const model::Blocks& body) {
    const auto outer = indent_;
    indent_ += sign.size();
    sign_ = std::move(sign);
    blocks(body);
    sign_ = {};
    indent_ = outer;
  }
  std::string date(const text::Timestamp& time) const {
    const bool as_written = options_.time_zone_offset == Options::as_written;
    std::string out;
    locale::append_timestamp(out, strings_.language(),
                             as_written ? time : text::at_offset(time, options_.time_zone_offset));
    return out;
  }
  std::string filled(String key, std::string_view name, std::string_view value) const {
    std::string out;
    locale::append_pattern(out, strings_.text(key), {{name, value}});
    return out;
  }
  void linked(std::string words, text::Url url) {
    if (!url.empty()) words.append(words.empty() ? "" : " ").append("<").append(url.view()).append(">");
    paragraph(words);
  }

  enum class After : std::uint8_t { nothing, text };
  std::string& out_;
  const layout::Plan& plan_;
  const Options& options_;
  const locale::Strings& strings_;
  std::size_t indent_ = 0;
  std::string sign_;
  bool tight_ = false;
  After after_ = After::nothing;
};

void TextPrinter::inlines(std::string& to, const model::Inlines& inlines) {
  for (const auto& part : inlines) {
    std::visit(Visitor{
                   [&](const model::Text& t) { to += t.text; },
                   [&](const model::InlineCode& c) { to += c.text; },
                   [&](const model::LineBreak& b) { to += b.hard ? '\n' : ' '; },
                   [&](const model::Marked& m) { marked(to, m); },
                   [&](const model::Link& l) {
                     const auto before = to.size();
                     this->inlines(to, l.children);
                     if (std::string_view{to}.substr(before) != l.url.view())
                       to.append(" <").append(l.url.view()).append(">");
                   },
                   [&](const model::InlineImage& i) { to += i.image->alt; },
                   [&](const model::NoteReference& r) {
                     to.append("[").append(std::to_string(plan_.note_numbers[r.note])).append("]");
                   },
               },
               part.content);
  }
}

// What a page shows by its style alone needs characters here.
void TextPrinter::marked(std::string& to, const model::Marked& marked) {
  const bool is_quotation = marked.mark == model::Mark::quotation;
  const bool is_ruby_text = marked.mark == model::Mark::ruby_text;
  if (is_quotation || is_ruby_text) to += is_quotation ? "\u201C" : "(";
  inlines(to, marked.children);
  if (is_quotation || is_ruby_text) to += is_quotation ? "\u201D" : ")";
  if (marked.mark == model::Mark::abbreviation && !marked.value.empty())
    to.append(" (").append(marked.value).append(")");
}

void TextPrinter::image(const model::Image& image) {
  if (image.has_alt) paragraph(std::string{"["}.append(image.alt).append("]"));
  inline_paragraph(image.caption);
  if (image.credit.empty()) return;
  std::string credit;
  inlines(credit, image.credit);
  paragraph(filled(String::credit, "credit", credit));
}

void TextPrinter::teaser(const model::Teaser& teaser) {
  linked(std::string{teaser.title}, teaser.url);
  inline_paragraph(teaser.summary);
}

void TextPrinter::list(const model::BulletList& list) {
  const bool outer = tight_;
  std::uint32_t number = list.start;
  if (!sign_.empty()) {
    // A list that opens an item stands on its own line.
    out_.append(indent_ - sign_.size(), ' ').append(sign_).append("\n");
    sign_ = {};
  }
  gap();
  after_ = After::nothing;
  tight_ = list.tight;
  for (const auto& item : list.items)
    nested(list.ordered ? std::to_string(number++) + ". " : "- ", item.body);
  tight_ = outer;
  after_ = After::text;
}

void TextPrinter::table(const model::Table& table) {
  inline_paragraph(table.caption);
  std::string lines;
  for (const auto* part : {&table.header, &table.rows, &table.footer}) {
    for (const auto& row : *part) {
      bool first = true;
      for (const auto& cell : row.cells) {
        if (!first) lines += " | ";
        first = false;
        inlines(lines, cell.text);
      }
      lines += '\n';
    }
  }
  paragraph(lines);
}

void TextPrinter::blocks(const model::Blocks& blocks) {
  for (const auto& block : blocks) {
    std::visit(Visitor{
                   [&](const model::Paragraph& b) { inline_paragraph(b.text); },
                   [&](const model::Heading& b) { inline_paragraph(b.text); },
                   [&](const model::BulletList& b) { list(b); },
                   [&](const model::DefinitionList& b) {
                     for (const auto& item : b.items) {
                       inline_paragraph(item.term);
                       nested("    ", item.body);
                     }
                   },
                   [&](const model::Quote& b) {
                     nested("> ", b.body);
                     std::string words;
                     inlines(words, b.attribution);
                     linked(words.empty() ? words : "— " + words, b.url);
                   },
                   [&](const model::PullQuote& b) {
                     inline_paragraph(b.text);
                     inline_paragraph(b.attribution);
                   },
                   [&](const model::Image* b) { image(*b); },
                   [&](const model::Gallery* b) {
                     titled(b->title);
                     for (const auto* picture : b->images) image(*picture);
                   },
                   [&](const model::Media* b) {
                     linked(std::string{b->title}, b->url);
                     if (b->poster != nullptr) image(*b->poster);
                     this->blocks(b->transcript);
                     inline_paragraph(b->caption);
                     inline_paragraph(b->credit);
                   },
                   [&](const model::Embed* b) {
                     linked(std::string{b->title.empty() ? b->provider : b->title}, b->url);
                     inline_paragraph(b->caption);
                   },
                   [&](const model::Table* b) { table(*b); },
                   [&](const model::CodeBlock& b) {
                     paragraph(b.text);
                     inline_paragraph(b.caption);
                   },
                   [&](const model::Divider&) { paragraph("* * *"); },
                   [&](const model::Aside& b) {
                     titled(b.title);
                     this->blocks(b.body);
                   },
                   [&](const model::Details& b) {
                     inline_paragraph(b.summary);
                     this->blocks(b.body);
                   },
                   [&](const model::Timeline& b) {
                     titled(b.title);
                     for (const auto& item : b.items) {
                       paragraph(item.label.empty() ? date(item.date) : std::string{item.label});
                       titled(item.title);
                       this->blocks(item.body);
                     }
                   },
                   [&](const model::Teaser* b) { teaser(*b); },
                   [&](const model::TeaserList& b) {
                     titled(b.title);
                     for (const auto& story : b.items) teaser(story);
                   },
                   [&](const model::Update* b) {
                     paragraph(date(b->published));
                     titled(b->title);
                     this->blocks(b->body);
                   },
                   [&](const model::Fallback& b) {
                     paragraph(strings_.text(String::fallback));
                     paragraph(b.text);
                   },
               },
               block.content);
  }
}

void TextPrinter::article() {
  const auto& a = *plan_.article;
  paragraph(a.kicker.text);
  paragraph(a.title);
  inline_paragraph(a.standfirst);
  std::vector<std::string_view> names;
  for (const auto& person : a.authors) names.push_back(person.name);
  if (!names.empty()) {
    std::string list;
    locale::append_list(list, strings_.language(), names);
    paragraph(filled(String::by, "names", list));
  }
  paragraph(a.publisher.name);
  if (!a.published.empty()) paragraph(filled(String::published, "date", date(a.published)));
  if (!a.modified.empty()) paragraph(filled(String::updated, "date", date(a.modified)));
  if (a.image != nullptr) image(*a.image);
  paragraph(a.dateline);
  blocks(a.body);
  if (!plan_.notes.empty()) paragraph(strings_.text(String::footnotes));
  std::uint32_t number = 1;
  for (const auto& note : plan_.notes) {
    nested(std::string{"["}.append(std::to_string(number++)).append("] "), note.note->body);
  }
  const auto corrected = a.corrections.size();
  if (corrected > 0) paragraph(strings_.text(corrected == 1 ? String::correction : String::corrections));
  for (const auto& correction : a.corrections) {
    paragraph(date(correction.date));
    inline_paragraph(correction.text);
  }
  if (!a.tags.empty()) {
    std::vector<std::string_view> tags;
    for (const auto& tag : a.tags) tags.push_back(tag.name);
    std::string list;
    locale::append_list(list, strings_.language(), tags);
    std::string line;
    locale::append_pattern(line, strings_.text(String::labelled),
                           {{"label", strings_.text(String::topics)}, {"text", list}});
    paragraph(line);
  }
  paragraph(a.rights);
  if (!a.license.empty()) paragraph(filled(String::license, "license", a.license));
  linked({}, a.url);
}

}  // namespace

void append_plain_text(std::string& out, const layout::Plan& plan, const Options& options,
                       const locale::Strings& strings) {
  std::string written;
  TextPrinter{written, plan, options, strings}.article();
  // Read in a terminal, what is no text would be a command: HTML's rules serve here as well, and a carriage
  // return would write over the line.
  written = text::without_forbidden(written).first;
  for (std::size_t i = 0; i < written.size(); ++i) {
    if (written[i] != '\r')
      out += written[i];
    else if (i + 1 == written.size() || written[i + 1] != '\n')
      out += '\n';
  }
}

}  // namespace galley::html
