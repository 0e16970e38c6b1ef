#include "output/markdown_blocks.h"

#include <algorithm>

#include "layout/visit.h"
#include "output/html.h"
#include "text/utf8.h"

namespace galley::output {

using layout::Visitor;
using std::string;
using std::string_view;

void MarkdownBlocks::enter(string_view first, string_view rest) {
  if (!has_pending_) {
    pending_ = prefix_;
    has_pending_ = true;
  }
  pending_ += first;
  prefix_ += rest;
}

void MarkdownBlocks::leave(std::size_t depth) {
  // Nothing was written: the sign stands alone.
  if (has_pending_) line({});
  prefix_.resize(depth);
}

void MarkdownBlocks::line(string_view text) {
  string whole = has_pending_ ? pending_ : prefix_;
  has_pending_ = false;
  whole += text;
  while (!whole.empty() && whole.back() == ' ') whole.pop_back();
  out_.append(whole).append("\n");
}

void MarkdownBlocks::lines(string_view text) {
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    line(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

void MarkdownBlocks::blocks_with(const model::Blocks& list, bool is_loose) {
  bool is_first = true;
  for (const auto& each : list) {
    if (!is_first && is_loose) line({});
    is_first = false;
    block(each);
  }
}

void MarkdownBlocks::paragraph(const model::Inlines& words) {
  const auto written = text_.write(words, Within::block);
  string_view rest = written;
  while (!rest.empty()) {
    const auto end = std::min(rest.find('\n'), rest.size());
    line(protected_line(rest.substr(0, end)));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
}

void MarkdownBlocks::block(const model::Block& block) {
  losses_.name_if(!block.language.empty(), "languages of blocks", block.place);
  const auto bullet = bullet_;
  bullet_ = '*';
  std::visit(Visitor{
                 [&](const model::Paragraph& b) {
                   const bool is_picture = b.text.size() == 1 &&
                                           std::holds_alternative<model::InlineImage>(b.text.front().content);
                   losses_.name_if(is_picture, "paragraphs of one picture", block.place);
                   paragraph(b.text);
                 },
                 [&](const model::Heading& b) {
                   auto words = text_.write(b.text, Within::line);
                   if (!words.empty() && words.back() == '#') words.back() = '\\', words += '#';
                   line(string(b.level, '#').append(" ").append(words));
                 },
                 [&](const model::BulletList& b) {
                   bullet_ = bullet;
                   list(b);
                 },
                 [&](const model::DefinitionList&) { html(block); },
                 [&](const model::Quote& b) { quote(b, block.place); },
                 [&](const model::PullQuote&) { html(block); },
                 [&](const model::Image* b) { image(*b); },
                 [&](const model::Gallery*) { html(block); },
                 [&](const model::Media*) { html(block); },
                 [&](const model::Embed*) { html(block); },
                 [&](const model::Table* b) {
                   if (!pipe_table(*b)) html(block);
                 },
                 [&](const model::CodeBlock& b) { b.caption.empty() ? code(b) : html(block); },
                 [&](const model::Divider&) { line("***"); },
                 [&](const model::Aside&) { html(block); },
                 [&](const model::Details&) { html(block); },
                 [&](const model::Timeline&) { html(block); },
                 [&](const model::Teaser*) { html(block); },
                 [&](const model::TeaserList&) { html(block); },
                 [&](const model::Update*) { html(block); },
                 [&](const model::Fallback&) { html(block); },
             },
             block.content);
}

void MarkdownBlocks::html(const model::Block& block) {
  model::Blocks only;
  text::Arena arena;
  auto bare = block;
  bare.language = {};
  only.append(arena, bare);
  string written;
  HtmlText{written, article_, losses_}.blocks(only);
  lines(written);
}

void MarkdownBlocks::list(const model::BulletList& list) {
  // A list that follows another one of its kind must have another sign.
  const char sign =
      bullet_ == '-' || bullet_ == '.' ? (list.ordered ? ')' : '+') : (list.ordered ? '.' : '-');
  bool has_space = false;
  for (const auto& item : list.items) has_space = has_space || item.body.size() > 1;
  losses_.name_if(!list.tight && list.items.size() == 1 && !has_space, "loose lists of one line", nullptr);
  std::uint32_t number = list.start;
  bool is_first = true;
  for (const auto& item : list.items) {
    if (!is_first && !list.tight) line({});
    is_first = false;
    const auto depth = prefix_.size();
    string mark = list.ordered ? std::to_string(number++) : string{};
    mark.append(1, sign).append(1, ' ');
    enter(mark, string(mark.size(), ' '));
    bullet_ = '*';
    if (list.tight) {
      std::uint32_t paragraphs = 0;
      // A list that begins elsewhere than at 1 cannot follow words without an empty line.
      for (const auto& each : item.body) {
        const auto* inner = std::get_if<model::BulletList>(&each.content);
        losses_.name_if(
            inner != nullptr && inner->ordered && inner->start != 1 && &each != &item.body.front(),
            "numbers of lists in tight lists", item.place);
      }
      for (const auto& each : item.body)
        paragraphs += std::holds_alternative<model::Paragraph>(each.content) ? 1 : 0;
      losses_.name_if(paragraphs > 1, "items of several paragraphs in tight lists", item.place);
    }
    blocks_with(item.body, !list.tight);
    leave(depth);
  }
  bullet_ = sign;
}

void MarkdownBlocks::quote(const model::Quote& quote, const text::Place* place) {
  if (!quote.attribution.empty() || !quote.url.empty()) {
    model::Block block{place, {}, quote};
    return html(block);
  }
  const auto depth = prefix_.size();
  enter("> ", "> ");
  bullet_ = '*';
  blocks_with(quote.body, true);
  leave(depth);
}

void MarkdownBlocks::image(const model::Image& image) {
  const bool is_bare = image.width == 0 && image.height == 0 && image.credit.empty() &&
                       image.sources.empty() && !image.focus.given && !image.decorative && !image.url.empty();
  // As a picture of running text it has its caption as a title, which is words alone.
  const bool is_captioned_in_words =
      image.caption.empty() ||
      (image.caption.size() == 1 && std::holds_alternative<model::Text>(image.caption.front().content));
  if (!is_bare || !is_captioned_in_words) {
    return html({image.place, {}, &image});
  }
  model::Inlines words;
  text::Arena arena;
  words.append(arena, {model::InlineImage{&image}});
  paragraph(words);
}

// The fence is longer than every one in the code (CommonMark §4.5).
void MarkdownBlocks::code(const model::CodeBlock& code) {
  std::size_t longest = 2;
  std::size_t run = 0;
  for (const char c : code.text) {
    run = c == '`' ? run + 1 : 0;
    longest = std::max(longest, run);
  }
  const string fence(longest + 1, '`');
  line(string{fence}.append(code.language));
  string_view rest = code.text;
  while (!rest.empty()) {
    const auto end = std::min(rest.find('\n'), rest.size());
    string whole = prefix_;
    out_.append(whole).append(rest.substr(0, end)).append("\n");
    if (end + 1 == rest.size()) out_.append(prefix_).append("\n");
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  line(fence);
}

// False: it needs more than a pipe table can say (GFM §4.10).
bool MarkdownBlocks::pipe_table(const model::Table& table) {
  if (table.header.size() != 1 || !table.footer.empty() || !table.caption.empty()) return false;
  std::vector<model::Align> aligns;
  for (const auto& cell : table.header.front().cells) aligns.push_back(cell.align);
  for (const auto* part : {&table.header, &table.rows}) {
    for (const auto& row : *part) {
      if (row.cells.size() != aligns.size()) return false;
      auto align = aligns.begin();
      for (const auto& cell : row.cells) {
        if (cell.columns != 1 || cell.rows != 1 || cell.align != *align++ ||
            cell.heading != (part == &table.header))
          return false;
      }
    }
  }
  const auto write_row = [&](const model::Row& row) {
    string out{"|"};
    for (const auto& cell : row.cells)
      out.append(" ").append(text_.write(cell.text, Within::cell)).append(" |");
    line(out);
  };
  write_row(table.header.front());
  string delimiter{"|"};
  for (const auto align : aligns) {
    const bool is_left = align == model::Align::start || align == model::Align::centre;
    const bool is_right = align == model::Align::end || align == model::Align::centre;
    delimiter.append(is_left ? " :--" : " ---").append(is_right ? ": |" : " |");
  }
  line(delimiter);
  for (const auto& row : table.rows) write_row(row);
  return true;
}

void MarkdownBlocks::footnotes() {
  auto label = labels_.begin();
  for (const auto& note : article_.notes) {
    line({});
    const auto depth = prefix_.size();
    enter(string{"[^"}.append(*label++).append("]: "), "    ");
    bullet_ = '*';
    blocks_with(note.body, true);
    leave(depth);
  }
}

}  // namespace galley::output
