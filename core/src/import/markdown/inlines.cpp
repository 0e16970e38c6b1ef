#include "import/markdown/inlines.h"

#include <algorithm>
#include <string>

#include "import/markdown/memory.h"
#include "import/markdown/strikethrough.h"
#include "import/url.h"
#include "text/lanes.h"
#include "text/utf8.h"

namespace galley::import {

namespace lanes = text::lanes;

using model::Inlines;
using text::Code;

namespace {

// What a byte may start in running text.
enum Starts : std::uint8_t {
  nothing = 0,
  line_end = 1,
  markup = 2,
  bang = 4,
  tilde = 8,
  caret = 16,
  angle = 32
};

constexpr std::array<std::uint8_t, 256> starts_table() {
  std::array<std::uint8_t, 256> table{};
  table['\n'] = table['\r'] = line_end;
  table['!'] = bang;
  table['~'] = tilde;
  table['^'] = caret;
  for (const unsigned char c : {'\\', '`', '&', '*', '_', '[', ']'}) table[c] = markup;
  table['<'] = markup | angle;
  return table;
}
constexpr auto kStarts = starts_table();

// What the bytes of a text may start, all together: where that is nothing, most of it is passed at once.
std::uint8_t starts_in(std::string_view text) {
  std::uint8_t all = nothing;
  for (std::size_t at = 0;; ++at) {
    at = lanes::find(text, at, [](lanes::Bytes bytes) {
      return lanes::between(bytes, '[', '`') | lanes::equal(bytes, '~') | lanes::equal(bytes, '<') |
             lanes::equal(bytes, '*') | lanes::equal(bytes, '&') | lanes::equal(bytes, '!') |
             lanes::equal(bytes, '\n') | lanes::equal(bytes, '\r');
    });
    if (at == text.size()) return all;
    all |= kStarts[static_cast<unsigned char>(text[at])];
  }
}

// cmark looks back over all open "![" at each "]".
bool has_too_many_images(std::string_view text) {
  std::uint32_t count = 0;
  for (auto at = text.find("!["); at != std::string_view::npos; at = text.find("![", at + 2)) {
    if (++count > limits::markdown_image_openers) return true;
  }
  return false;
}

model::Mark mark_of(const cmark_node& node) {
  if (node.type == CMARK_NODE_CUSTOM_INLINE) return model::Mark::strikethrough;
  return node.type == CMARK_NODE_STRONG ? model::Mark::strong : model::Mark::emphasis;
}

// `<br>`, which Markdown writers use for want of a hard break in tables.
bool is_line_break(std::string_view tag) {
  if (tag.size() < 4 || !text::equal_ignoring_case(tag.substr(0, 3), "<br")) return false;
  return std::all_of(tag.begin() + 3, tag.end() - 1, [](char c) { return text::is_space(c) || c == '/'; });
}

// Whether there is HTML that says more than that a line ends.
bool holds_html(const cmark_node& root) {
  for (const auto* node = root.first_child; node != nullptr;) {
    if (node->type == CMARK_NODE_HTML_INLINE && !is_line_break(literal(*node))) return true;
    if (node->first_child != nullptr) {
      node = node->first_child;
      continue;
    }
    while (node != &root && node->next == nullptr) node = node->parent;
    if (node == &root) break;
    node = node->next;
  }
  return false;
}

}  // namespace

InlineReader::InlineReader(Context& context, const text::Place* place, cmark_reference_map* references)
    : context_(context), place_(place), references_(references) {}

Inlines InlineReader::read(cmark_chunk text, int line) {
  line_ = line;
  const auto plain = view(text.data, text.len);
  const auto starts = starts_in(plain);
  if (is_plain(plain, starts)) return read_plain(plain);
  nodes_.reset();
  return read_marked(text, starts);
}

Inlines InlineReader::read(std::string_view text, int line) {
  line_ = line;
  text = text::trim(text);
  const auto starts = starts_in(text);
  if (is_plain(text, starts)) return read_plain(text);
  nodes_.reset();
  auto* copy = static_cast<unsigned char*>(nodes_.allocate(text.size() + 1, 1));
  std::memcpy(copy, text.data(), text.size());
  copy[text.size()] = 0;
  return read_marked({copy, static_cast<bufsize_t>(text.size())}, starts);
}

// Whether `text` holds no mark, or more than cmark can be given.
bool InlineReader::is_plain(std::string_view text, std::uint8_t starts) {
  if ((starts & (markup | tilde)) == 0) return true;
  if ((starts & bang) == 0 || !has_too_many_images(text)) return false;
  context_.problems.add(Code::markdown_limit, place_, "full of pictures in one paragraph");
  return true;
}

void InlineReader::append_text(std::string_view text, Inlines& out) {
  if (!text.empty()) out.append(context_.arena, {model::Text{text}});
}

Inlines InlineReader::read_plain(std::string_view text) {
  Inlines out;
  text = text::trim(text);
  while (true) {
    const auto end = text::find_line_end(text, 0);
    const auto line = text.substr(0, end);
    append_text(text::trim(line), out);
    if (end == text.size()) return out;
    const bool hard = line.size() > 2 && line.substr(line.size() - 2) == "  ";
    out.append(context_.arena, {model::LineBreak{hard}});
    const bool pair = text.substr(end, 2) == "\r\n";
    text.remove_prefix(end + (pair ? 2 : 1));
  }
}

Inlines InlineReader::read_marked(cmark_chunk text, std::uint8_t starts) {
  const CmarkMemory memory{nodes_};
  cmark_node root{};
  parse(text, starts, root);
  if ((starts & angle) != 0 && holds_html(root)) return read_with_html(root);
  Inlines out;
  read_tree(&root, out);
  return out;
}

// The memory of cmark must be set. The root stays where it is: its children point at it.
void InlineReader::parse(cmark_chunk text, std::uint8_t starts, cmark_node& root) {
  root.mem = CmarkMemory::functions();
  root.type = CMARK_NODE_PARAGRAPH;
  root.data = const_cast<unsigned char*>(text.data);
  root.len = text.len;
  root.start_line = root.start_column = 1;
  cmark_parse_inlines(root.mem, &root, references_, CMARK_OPT_DEFAULT);
  if ((starts & caret) != 0) mark_note_references(&root, place_, context_);
  if ((starts & tilde) != 0) strike_through(&root, view(text.data, text.len));
}

void InlineReader::read_into(cmark_chunk text, int line, TreeBuilder& tree) {
  line_ = line;
  const auto words = view(text.data, text.len);
  const auto starts = starts_in(words);
  if ((starts & (markup | tilde)) != 0 && is_plain(words, starts)) return tree.text(words);
  nodes_.reset();
  const CmarkMemory memory{nodes_};
  cmark_node root{};
  parse(text, starts, root);
  write_tree(root, tree);
}

// Goes through the tree without recursion. Marks deeper than the limit lose themselves, not what they mark.
void InlineReader::read_tree(cmark_node* root, Inlines& out) {
  std::array<Inlines*, limits::inline_depth + 1> targets{&out};
  std::size_t depth = 0;
  cmark_node* node = root->first_child;
  while (node != nullptr) {
    auto& target = *targets[std::min<std::size_t>(depth, limits::inline_depth)];
    switch (node->type) {
      case CMARK_NODE_TEXT:
        node = read_text(node, target);
        break;
      case CMARK_NODE_CODE:
        target.append(context_.arena, {model::InlineCode{context_.arena.copy(literal(*node))}});
        break;
      case CMARK_NODE_SOFTBREAK:
      case CMARK_NODE_LINEBREAK:
      case CMARK_NODE_HTML_INLINE:
        target.append(context_.arena, {model::LineBreak{node->type != CMARK_NODE_SOFTBREAK}});
        break;
      case CMARK_NODE_IMAGE:
        read_image(node, target);
        break;
      case CMARK_NODE_CUSTOM_INLINE:
        if (node->user_data != nullptr) {
          target.append(context_.arena, {*static_cast<const model::NoteReference*>(node->user_data)});
          break;
        }
        [[fallthrough]];
      default:
        if (++depth <= limits::inline_depth) {
          targets[depth] = open(*node, target);
        } else if (!depth_reported_) {
          depth_reported_ = true;
          context_.problems.add(Code::inline_depth, place_, limits::inline_depth);
        }
        if (node->first_child != nullptr) {
          node = node->first_child;
          continue;
        }
        --depth;
    }
    while (node->next == nullptr && node->parent != root) {
      node = node->parent;
      if (node == link_) link_ = nullptr;
      if (node == struck_) struck_ = nullptr;
      --depth;
    }
    node = node->next;
  }
}

// Joins a run of text nodes: cmark makes one for every character that might have been a mark. Returns the
// last node read.
cmark_node* InlineReader::read_text(cmark_node* first, Inlines& out) {
  std::size_t length = 0;
  auto* last = first;
  for (auto* node = first; node != nullptr && node->type == CMARK_NODE_TEXT; node = node->next) {
    length += static_cast<std::size_t>(node->len);
    last = node;
  }
  auto* joined = static_cast<char*>(context_.arena.allocate(length, 1));
  auto* end = joined;
  for (auto* node = first; node != last->next; node = node->next) {
    std::memcpy(end, node->data, static_cast<std::size_t>(node->len));
    end += node->len;
  }
  append_text({joined, length}, out);
  return last;
}

// The address of a link or picture; empty when it cannot be used, which is reported.
text::Url InlineReader::read_address(const cmark_node& node, text::UrlUse use) {
  const auto address = view(node.as.link.url);
  if (address.empty()) context_.problems.add(Code::url_invalid, place_, address);
  return read_url(context_.arena.copy(address), use, place_, context_);
}

// Where the children of `node` go: into a new mark or link, or, when a link cannot be used, where it stood:
// CommonMark has addresses in "<>" be links within links, which HTML does not.
Inlines* InlineReader::open(const cmark_node& node, Inlines& out) {
  auto& arena = context_.arena;
  if (node.type != CMARK_NODE_LINK) {
    const bool strikes = mark_of(node) == model::Mark::strikethrough;
    // Struck text within such is struck, no more.
    if (strikes && struck_ != nullptr) return &out;
    if (strikes && node.first_child != nullptr) struck_ = &node;
    auto& added = out.append(arena, {model::Marked{mark_of(node), {}}});
    return &std::get<model::Marked>(added.content).children;
  }
  if (link_ != nullptr) {
    context_.problems.add(Code::link_in_link, place_, view(node.as.link.url));
    return &out;
  }
  const auto url = read_address(node, text::UrlUse::link);
  if (url.empty()) return &out;
  if (node.first_child != nullptr) link_ = &node;
  auto& added = out.append(arena, {model::Link{url, arena.copy(view(node.as.link.title)), {}, place_}});
  return &std::get<model::Link>(added.content).children;
}

// A picture whose URL cannot be used leaves its description.
void InlineReader::read_image(cmark_node* node, Inlines& out) {
  auto& arena = context_.arena;
  const auto alt = arena.copy(description_of(*node));
  const auto url = read_address(*node, text::UrlUse::media);
  if (url.empty()) {
    append_text(alt, out);
    return;
  }
  auto* image = arena.make<model::Image>();
  image->place = place_;
  image->url = url;
  image->alt = alt;
  image->has_alt = !alt.empty();
  append_text(arena.copy(view(node->as.link.title)), image->caption);
  out.append(arena, {model::InlineImage{image}});
}

}  // namespace galley::import
