#include "markdown_dump.h"

#include <doctest/doctest.h>

#include <array>
#include <type_traits>

using namespace galley;

namespace {

// name[detail](inner), where a null detail leaves the brackets out
std::string node(std::string_view name, std::string_view inner) {
  std::string out{name};
  return out.append("(").append(inner).append(")");
}
std::string node(std::string_view name, std::string_view detail, std::string_view inner) {
  std::string out{name};
  return out.append("[").append(detail).append("](").append(inner).append(")");
}

struct DumpInline {
  std::string operator()(const model::Text& text) const { return std::string{text.text}; }
  std::string operator()(const model::InlineCode& code) const { return node("code", code.text); }
  std::string operator()(const model::LineBreak& line) const { return line.hard ? "<br>" : "~"; }
  std::string operator()(const model::Marked& marked) const {
    constexpr std::array names = {"em", "strong", "del"};
    return node(names.at(static_cast<std::size_t>(marked.mark)), dump(marked.children));
  }
  std::string operator()(const model::Link& link) const {
    std::string target{link.url.view()};
    if (!link.title.empty()) target.append(" '").append(link.title).append("'");
    return node("a", target, dump(link.children));
  }
  std::string operator()(const model::InlineImage& image) const {
    return node("img", image.image->url.view(), image.image->alt);
  }
  std::string operator()(const model::NoteReference& reference) const {
    return node("note", std::to_string(reference.note));
  }
};

// Cells between "|", rows between "/". A cell's alignment is a sign in front of it.
std::string rows(const text::List<model::Row>& rows) {
  std::string out;
  for (const auto& row : rows) {
    if (!out.empty()) out += '/';
    bool first = true;
    for (const auto& cell : row.cells) {
      if (!first) out += '|';
      first = false;
      constexpr std::array aligns = {"", "<", "=", ">"};
      out.append(aligns.at(static_cast<std::size_t>(cell.align))).append(dump(cell.text));
    }
  }
  return out;
}

struct DumpBlock {
  std::string operator()(const model::Paragraph& paragraph) const { return node("p", dump(paragraph.text)); }
  std::string operator()(const model::Heading& heading) const {
    auto name = std::string{"h"}.append(std::to_string(heading.level));
    return node(name.append("#").append(std::to_string(heading.index)), dump(heading.text));
  }
  std::string operator()(const model::BulletList& list) const {
    std::string name = list.ordered ? "ol" : "ul";
    if (list.ordered) name += std::to_string(list.start);
    if (!list.tight) name += "-loose";
    std::string items;
    for (const auto& item : list.items) items += node("li", dump(item.body));
    return node(name, items);
  }
  std::string operator()(const model::Quote& quote) const { return node("quote", dump(quote.body)); }
  std::string operator()(const model::Image* image) const {
    return node("figure", image->url.view(),
                std::string{image->alt}.append("; ").append(dump(image->caption)));
  }
  std::string operator()(const model::Table* table) const {
    return node("table", rows(table->header).append("//").append(rows(table->rows)));
  }
  std::string operator()(const model::CodeBlock& code) const { return node("pre", code.language, code.text); }
  std::string operator()(const model::Divider& /*divider*/) const { return "hr"; }
  template <class Other>
  std::string operator()(const Other& /*other*/) const {
    return "?";  // Markdown has no more kinds.
  }
};

}  // namespace

std::string dump(const model::Inlines& inlines) {
  std::string out;
  for (const auto& item : inlines) out += std::visit(DumpInline{}, item.content);
  return out;
}

std::string dump(const model::Blocks& blocks) {
  std::string out;
  for (const auto& block : blocks) {
    if (!out.empty()) out += ' ';
    out += std::visit(DumpBlock{}, block.content);
  }
  return out;
}

std::string MarkdownImport::codes() const {
  std::string out;
  for (const auto& problem : problems.finish({})) {
    if (!out.empty()) out += ' ';
    out += problem.code;
  }
  return out;
}

std::string blocks(std::string_view markdown) {
  MarkdownImport import;
  auto out = import.blocks(markdown);
  CHECK(import.codes() == "");
  return out;
}
