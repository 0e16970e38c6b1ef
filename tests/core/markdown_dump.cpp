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
    constexpr std::array names = {"em",   "strong", "del",   "ins",   "s",       "u",       "sub",
                                  "sup",  "mark",   "small", "code*", "kbd",     "samp",    "var",
                                  "cite", "q",      "bdi",   "ruby",  "rt",      "dfn",     "abbr",
                                  "time", "lang",   "ltr",   "rtl",   "bdo-ltr", "bdo-rtl", "wbr"};
    const auto* name = names.at(static_cast<std::size_t>(marked.mark));
    const auto inner = dump(marked.children);
    return marked.value.empty() ? node(name, inner) : node(name, marked.value, inner);
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
  std::string operator()(const model::DefinitionList& list) const {
    std::string items;
    for (const auto& item : list.items)
      items += item.is_term ? node("dt", dump(item.term)) : node("dd", dump(item.body));
    return node("dl", items);
  }
  std::string operator()(const model::Quote& quote) const {
    auto inner = dump(quote.body);
    if (!quote.attribution.empty() || !quote.url.empty()) inner.append("; ").append(dump(quote.attribution));
    return quote.url.empty() ? node("quote", inner) : node("quote", quote.url.view(), inner);
  }
  std::string operator()(const model::Details& details) const {
    return node("details", dump(details.summary).append("; ").append(dump(details.body)));
  }
  std::string operator()(const model::Aside& aside) const {
    return node("aside", aside.title, dump(aside.body));
  }
  std::string operator()(const model::Gallery* gallery) const {
    std::string images;
    for (const auto* image : gallery->images)
      images.append(images.empty() ? "" : " ").append(image->url.view());
    return node("gallery", images);
  }
  std::string operator()(const model::Media* media) const {
    std::string inner{media->title};
    inner += "; ";
    for (const auto& track : media->captions) inner += track.url.view();
    return node(media->kind == model::MediaKind::video ? "video" : "audio", media->url.view(), inner);
  }
  std::string operator()(const model::Embed* embed) const {
    return node("embed", embed->provider, std::string{embed->title}.append("; ").append(embed->url.view()));
  }
  std::string operator()(const model::Image* image) const {
    return node("figure", image->url.view(),
                std::string{image->alt}.append("; ").append(dump(image->caption)));
  }
  std::string operator()(const model::Table* table) const {
    auto inner = rows(table->header).append("//").append(rows(table->rows));
    if (!table->footer.empty()) inner.append("//").append(rows(table->footer));
    if (!table->caption.empty()) inner.append("; ").append(dump(table->caption));
    return node("table", inner);
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
    auto written = std::visit(DumpBlock{}, block.content);
    // The language stands behind the name.
    if (!block.language.empty())
      written.insert(written.find_first_of("[("), std::string{"@"}.append(block.language));
    out += written;
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
