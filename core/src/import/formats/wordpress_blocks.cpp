// The content of a post. What a block is, its HTML says by class; comments say what has no HTML.
//
// Furniture: spacers, "more" and page breaks, and the looks of blocks: colours, alignments, sizes of type.
#include "import/formats/wordpress_blocks.h"

#include <algorithm>
#include <string>

#include "import/formats/build.h"
#include "import/formats/tree_parts.h"
#include "import/html.h"
#include "import/html/reader.h"
#include "import/url.h"
#include "json/read.h"
#include "text/utf8.h"

namespace galley::import {

using std::string_view;
using text::Code;
using text::UrlUse;
using Name = AttributeName;

namespace {

constexpr string_view kOpen = "<!-- wp:";
constexpr string_view kClose = "-->";

class WordPressParts : TreeParts {
 public:
  using TreeParts::TreeParts;

  void rewrite() {
    for (auto* node = root_.first; node != nullptr;) {
      auto* after = behind(node, &root_);
      auto* next = holds_blocks(*node) ? following(node, &root_) : after;
      if (node->is_html() && rewrite(*node)) next = after;
      node = next;
    }
  }

 private:
  // True: what the node holds is done with.
  bool rewrite(Node& node) {
    if (has_class(node, "wp-block-pullquote")) return pull_quote(node);
    if (has_class(node, "wp-block-embed")) return embed(node);
    if (has_class(node, "wp-block-verse")) return verse(node);
    if (has_class(node, "wp-block-file")) return file(node);
    if (!has_class(node, "wp-block-spacer") && !has_class(node, "wp-block-cover__background")) return false;
    detach(node);
    return true;
  }

  bool pull_quote(Node& node) {
    auto* quote = node.is(Tag::blockquote) ? &node : find_element(node, Tag::blockquote);
    if (quote == nullptr) return false;
    auto* cite = find_element(*quote, Tag::cite);
    model::PullQuote out{};
    if (cite != nullptr) {
      detach(*cite);
      out.attribution = inlines_of(*cite);
    }
    out.text = inlines_of(*quote);
    if (out.text.empty()) return false;
    become(node, out);
    return true;
  }

  model::Inlines inlines_of(Node& part) {
    return TreeReader{context_, place_, {}, Tree{&part}}.read_inlines();
  }

  // In raw content its address stands where the frame would be.
  bool embed(Node& node) {
    auto* wrapper = find_part(node, "wp-block-embed__wrapper");
    if (wrapper == nullptr || find_element(*wrapper, Tag::iframe) != nullptr) return false;
    const auto address = words(wrapper);
    if (address.substr(0, 4) != "http" || address.find_first_of(" \n") != string_view::npos) return false;
    const auto url = read_url(address, UrlUse::page, place_, context_);
    if (url.empty()) return false;
    model::Blocks blocks;
    auto* caption = find_element(node, Tag::figcaption);
    Sink{blocks, place_, context_}.embed(url, {},
                                         caption == nullptr ? model::Inlines{} : inlines_of(*caption));
    become(node, blocks.front().content);
    return true;
  }

  // Lines of a poem, not of a program.
  bool verse(Node& node) {
    if (!node.is(Tag::pre)) return false;
    node.tag = Tag::p;
    for (auto* part = node.first; part != nullptr; part = following(part, &node)) {
      if (part->tag != Tag::text) continue;
      for (auto end = part->text.find('\n'); end != string_view::npos; end = part->text.find('\n')) {
        auto& line = make_text(part->text.substr(0, end), *part);
        insert(*part->parent, line, part);
        insert(*part->parent, make(Tag::br, *part), part);
        part->text.remove_prefix(end + 1);
      }
    }
    return true;
  }

  // A preview of the file, its name as a link, and a button with the same address.
  bool file(Node& node) {
    remove(find_element(node, Tag::object));
    remove(find_part(node, "wp-block-file__button"));
    return true;
  }
};

/// Takes raw content apart at its comments, and puts notes where a block has no HTML.
class RawContent {
 public:
  RawContent(TreeBuilder& builder, const text::Place* place, Context& context)
      : builder_(builder), place_(place), context_(context) {}

  void read(string_view text) {
    while (!text.empty()) {
      const auto at = text.find(kOpen);
      markup(text.substr(0, at));
      if (at == string_view::npos) return;
      text.remove_prefix(at);
      const auto end = text.find(kClose);
      // A comment that never ends: the reader says so.
      if (end == string_view::npos) return markup(text);
      const auto written = text.substr(kOpen.size(), end - kOpen.size());
      comment(written);
      line_ += lines_of(text.substr(0, end));
      text.remove_prefix(end + kClose.size());
      if (text::trim(written) == "shortcode") shortcode(text);
    }
  }

 private:
  static std::uint32_t lines_of(string_view text) {
    return static_cast<std::uint32_t>(std::count(text.begin(), text.end(), '\n'));
  }

  void markup(string_view html) {
    builder_.markup(html, line_);
    line_ += lines_of(html);
  }

  static bool is_furniture(string_view name) {
    return name == "more" || name == "nextpage" || name == "spacer" || name == "separator" ||
           name == "footnotes";
  }

  void comment(string_view written) {
    const bool has_html = written.empty() || written.back() != '/';
    if (!has_html) written.remove_suffix(1);
    written = text::trim(written);
    const auto name_end = std::min(written.find_first_of(" \n\t{"), written.size());
    const auto name = written.substr(0, name_end);
    if (has_html || is_furniture(name)) return;
    text::ProblemLog inner;
    const auto attributes = text::trim(written.substr(name_end));
    const auto* values = attributes.empty() ? nullptr : json::read(attributes, context_.arena, inner);
    model::Blocks blocks;
    const Sink sink{blocks, place_, context_};
    if (name == "social-link" && values != nullptr && values->is(json::Kind::object)) {
      social_link(*values, sink);
    } else if (name == "block") {
      const auto* reference = values == nullptr ? nullptr : json::member(*values, "ref");
      context_.problems.add(Code::reference_unresolved, place_,
                            std::string{"block "}.append(reference == nullptr ? "" : reference->text));
      sink.fallback({});
    } else {
      context_.problems.add(Code::block_unknown, place_, name);
      sink.fallback(values == nullptr ? string_view{} : words_below(*values, context_));
    }
    for (const auto& block : blocks) builder_.block(*context_.arena.make<model::Block>(block));
  }

  // What a plugin puts in its place is not known.
  void shortcode(string_view& text) {
    const auto end = std::min(text.find("<!--"), text.size());
    context_.problems.add(Code::block_unknown, place_, "shortcode");
    model::Blocks blocks;
    Sink{blocks, place_, context_}.fallback(text::trim(text.substr(0, end)));
    builder_.block(*context_.arena.make<model::Block>(blocks.front()));
    line_ += lines_of(text.substr(0, end));
    text.remove_prefix(end);
  }

  // Everything in the comment is placed where the content stands.
  static void social_link(const json::Value& values, const Sink& sink) {
    const auto text_of = [&](string_view key) {
      const auto* value = json::member(values, key);
      return value != nullptr && value->is(json::Kind::string) ? text::trim(value->text) : string_view{};
    };
    const auto url = read_url(text_of("url"), UrlUse::link, sink.place, sink.context);
    const auto label = text_of("label");
    sink.link(url, label.empty() ? text_of("service") : label);
  }

  TreeBuilder& builder_;
  const text::Place* place_;
  Context& context_;
  std::uint32_t line_ = 1;
};

bool starts_block(string_view text) {
  if (text.substr(0, 1) != "<" || text.size() < 2) return false;
  std::string name;
  for (auto c : text.substr(text[1] == '/' ? 2 : 1)) {
    if (!text::is_alpha(c) && !text::is_digit(c)) break;
    name += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  }
  const auto tag = find_tag(name);
  return tag != Tag::unknown && !has(tag, traits::phrasing);
}

// Without blocks a post is written as plain lines, and paragraphs are made of it when it is shown.
void read_classic(string_view text, TreeBuilder& builder) {
  if (text.find("<p>") != string_view::npos || text.find("<p ") != string_view::npos ||
      text.find("<pre") != string_view::npos)
    return builder.markup(text, 1);
  std::uint32_t line = 1;
  bool is_open = false;
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    const auto words = text::trim(text.substr(0, end));
    const bool is_block = starts_block(words);
    if (is_open && (words.empty() || is_block)) {
      builder.end(Tag::p);
      is_open = false;
    } else if (is_open) {
      builder.start(Tag::br);
    }
    if (!words.empty() && !is_block && !is_open && builder.is_closed()) {
      builder.start(Tag::p);
      is_open = true;
    }
    builder.markup(text.substr(0, std::min(end + (is_open ? 0 : 1), text.size())), line++);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

}  // namespace

model::Blocks read_wordpress_content(string_view html, bool is_raw, string_view notes,
                                     const text::Place* place, Context& context) {
  TreeBuilder builder{context.arena};
  if (!is_raw) {
    builder.markup(html);
  } else if (html.find(kOpen) == string_view::npos) {
    read_classic(html, builder);
  } else {
    RawContent{builder, place, context}.read(html);
  }
  // Behind the lines of the text, as marks come before their notes.
  if (!notes.empty())
    builder.markup(notes, static_cast<std::uint32_t>(std::count(html.begin(), html.end(), '\n')) + 2);
  const auto tree = builder.finish();
  WordPressParts{*tree.root, place, context}.rewrite();
  return TreeReader{context, place, is_raw ? string_view{} : html, tree}.read_blocks();
}

}  // namespace galley::import
