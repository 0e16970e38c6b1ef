#include "output/plain_body.h"

#include <algorithm>
#include <string>

#include "text/utf8.h"

namespace galley::output {

using std::string_view;

bool is_ambiguous(string_view words) { return words.find_first_of("<&") != string_view::npos; }

bool is_plain(const model::Inlines& inlines) {
  if (inlines.empty()) return true;
  const auto* words = std::get_if<model::Text>(&inlines.front().content);
  return inlines.size() == 1 && words != nullptr && !is_ambiguous(words->text);
}

void PlainBody::paragraph(string_view words) {
  words = text::trim(words);
  if (words.empty()) return;
  losses_.name_if(words.find('<') != string_view::npos, "words that look like HTML", place_);
  if (!out_.empty()) out_ += "\n\n";
  out_ += words;
}

void PlainBody::append(std::string& line, const model::Inlines& list) {
  const auto marks = [&](const model::Inlines& children) {
    losses_.name("marks, links and pictures in text", place_);
    append(line, children);
  };
  for (const auto& part : list) {
    std::visit(layout::Visitor{
                   [&](const model::Text& t) {
                     losses_.name_if(t.text.find('\n') != string_view::npos, "line ends in text", place_);
                     line += t.text;
                   },
                   [&](const model::InlineCode& c) {
                     marks({});
                     line += c.text;
                   },
                   [&](const model::LineBreak& b) { line += b.hard ? '\n' : ' '; },
                   [&](const model::Marked& m) { marks(m.children); },
                   [&](const model::Link& l) { marks(l.children); },
                   [&](const model::InlineImage& i) {
                     marks({});
                     line += i.image->alt;
                   },
                   [&](const model::NoteReference&) {},
               },
               part.content);
  }
}

void PlainBody::inlines(const model::Inlines& list) {
  std::string line;
  append(line, list);
  std::size_t from = 0;
  for (auto end = line.find('\n'); from <= line.size(); end = line.find('\n', from)) {
    end = std::min(end, line.size());
    const bool is_only = from == 0 && end == line.size();
    const bool is_empty = text::trim(string_view{line}.substr(from, end - from)).empty();
    losses_.name_if(is_empty && !is_only, "empty lines in paragraphs", place_);
    from = end + 1;
  }
  paragraph(line);
}

void PlainBody::blocks(const model::Blocks& list) {
  for (const auto& each : list) block(each);
}

void PlainBody::block(const model::Block& block) {
  place_ = block.place;
  losses_.name_if(!block.language.empty(), "languages of blocks", place_);
  const bool is_paragraph = std::holds_alternative<model::Paragraph>(block.content);
  losses_.name_if(!is_paragraph, "headings, lists, pictures and other blocks than paragraphs", place_);
  if (const auto* code = std::get_if<model::CodeBlock>(&block.content)) paragraph(code->text);
  if (const auto* words = std::get_if<model::Fallback>(&block.content)) paragraph(words->text);
  layout::visit_parts(block, *this);
}

}  // namespace galley::output
