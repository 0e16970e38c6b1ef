// Any bytes as HTML, read by us and by gumbo, a parser of HTML that shares nothing with ours: the texts of
// both trees are the same, in order where no mark can be torn apart, and every character that gumbo sees
// outside of what an article never shows has come into the model.
#include <gumbo.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

#include "import/context.h"
#include "import/html.h"
#include "import/html/tree.h"
#include "layout/plain.h"
#include "layout/visit.h"
#include "output.h"
#include "text/utf8.h"

namespace {

using galley::import::Node;
using galley::import::Tag;
using galley::text::Arena;

/// ASCII letters and digits: nobody disagrees on what they are, whatever references and repairs stand around
/// them.
void append_letters(std::string& out, std::string_view text) {
  for (const char c : text) {
    if (galley::text::is_alpha(c) || galley::text::is_digit(c)) out += c;
  }
}

/// The letters of a tree of gumbo in order. Depth is bounded by the length of inputs.
void collect(const GumboNode& node, bool shown_only, std::string& out) {
  if (node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE || node.type == GUMBO_NODE_CDATA)
    return append_letters(out, node.v.text.text);
  if (node.type != GUMBO_NODE_ELEMENT) return;
  const auto& element = node.v.element;
  switch (element.tag) {
    case GUMBO_TAG_SCRIPT:
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_TITLE:
    case GUMBO_TAG_NOFRAMES:
    case GUMBO_TAG_NOEMBED:
    case GUMBO_TAG_IFRAME:
      if (shown_only) return;
      break;
    default:
      break;
  }
  for (unsigned int i = 0; i < element.children.length; ++i)
    collect(*static_cast<const GumboNode*>(element.children.data[i]), shown_only, out);
}

std::string letters_of(const Node& root) {
  std::string out;
  for (const auto* node = &root; node != nullptr; node = galley::import::following(node, &root)) {
    if (node->tag == Tag::text) append_letters(out, node->text);
  }
  return out;
}

/// Everything that a model says.
class Words final : public galley::layout::PartsVisitor {
 public:
  void blocks(const galley::model::Blocks& blocks) override {
    for (const auto& block : blocks) {
      if (const auto* code = std::get_if<galley::model::CodeBlock>(&block.content))
        append_letters(out, code->text);
      galley::layout::visit_parts(block, *this);
    }
  }
  void inlines(const galley::model::Inlines& inlines) override {
    std::string plain;
    galley::layout::append_plain(plain, inlines);
    append_letters(out, plain);
  }
  void heading(const galley::model::Heading& heading) override { inlines(heading.text); }
  void title(std::string_view title) override { append_letters(out, title); }
  void leave() override {}
  void image(const galley::model::Image& image) override { inlines(image.caption); }

  std::string out;
};

std::array<std::size_t, 256> counted(std::string_view text) {
  std::array<std::size_t, 256> counts{};
  for (const char c : text) ++counts[static_cast<unsigned char>(c)];
  return counts;
}

void* allocate(void* arena, std::size_t size) { return static_cast<Arena*>(arena)->allocate(size, 16); }
void release(void*, void*) {}

bool has_any(std::string_view html, std::initializer_list<std::string_view> words) {
  std::string small{html};
  for (char& c : small) c = galley::text::lower(c);
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return small.find(word) != std::string::npos; });
}

/// Numbers of characters that do not fit gumbo's int, which goes round: it takes some of them for letters,
/// or for the end of the text.
bool has_long_number(std::string_view html) {
  constexpr std::size_t kMostDigits = 7;
  for (auto at = html.find("&#"); at != std::string_view::npos; at = html.find("&#", at + 2)) {
    const auto digits = html.substr(at + 2);
    const auto end = digits.find_first_not_of("0123456789abcdefABCDEFxX");
    if (std::min(end, digits.size()) > kMostDigits) return true;
  }
  return false;
}

/// Where the trees are not meant to agree: what is never closed hides nothing from us, templates nest more
/// simply, and gumbo is of 2015: of what leaves foreign content, and of two elements that are none any more,
/// it knows another HTML.
bool may_differ(std::string_view html) {
  return has_long_number(html) ||
         has_any(html, {"<svg", "<math", "<frame", "<template", "<iframe", "<isindex", "<menuitem"});
}

/// Where letters may stand in another order: gumbo takes more than three elements along when a mark is closed
/// across a block or a link opened in a link, and HTML no longer does (HTML §13.2.6.4.7, the inner loop).
bool may_move(std::string_view html) {
  return has_any(html,
                 {"<a", "</a", "</b", "</code", "</em", "</font", "</i", "</nobr", "</s", "</tt", "</u"});
}

/// What holds words that are not shown. It cannot be seen in gumbo's tree, to which all elements that it does
/// not know are one.
bool may_hide(std::string_view html) { return has_any(html, {"<audio", "<video", "<rp", "galley-"}); }

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view html{reinterpret_cast<const char*>(data), size};
  if (!galley::text::is_utf8(html) || html.find('\0') != std::string_view::npos || may_differ(html)) return 0;

  Arena arena;
  galley::import::TreeBuilder builder{arena};
  builder.markup(html);
  const auto tree = builder.finish();
  if (tree.cut != tree.nowhere || tree.deep != tree.nowhere) return 0;

  GumboOptions options = kGumboDefaultOptions;
  options.allocator = allocate;
  options.deallocator = release;
  options.userdata = &arena;
  options.max_errors = 0;
  options.fragment_context = GUMBO_TAG_DIV;
  const auto& theirs = *gumbo_parse_with_options(&options, html.data(), html.size())->root;
  std::string all;
  collect(theirs, false, all);
  const auto ours = letters_of(*tree.root);
  if (may_move(html) ? counted(ours) != counted(all) : ours != all)
    fuzz::fail("another text than gumbo's", all + "\n" + ours);

  if (may_hide(html)) return 0;
  std::string shown;
  collect(theirs, true, shown);
  galley::text::ProblemLog problems;
  galley::model::Article article;
  galley::text::Place place;
  galley::import::Context context{arena, problems, article, {}};
  Words words;
  words.blocks(galley::import::read_html(html, &place, context));
  // Signs of notes are numbered anew.
  if (!article.notes.empty()) return 0;
  const auto wanted = counted(shown);
  const auto found = counted(words.out);
  for (std::size_t c = 0; c < wanted.size(); ++c) {
    if (found[c] < wanted[c]) fuzz::fail("letters are lost", shown + "\n" + words.out);
  }
  return 0;
}
