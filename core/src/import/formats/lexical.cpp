// Lexical, as Ghost's Admin API gives it: {"root": {"children": […]}}, or the same as a string.
//
// Furniture: version, direction, indent, format and style of nodes; what lexical_cards.cpp says of cards.
#include <array>
#include <string>

#include "import/formats/formats.h"
#include "import/formats/lexical.h"
#include "import/formats/lexical_cards.h"
#include "import/formats/tree.h"
#include "json/read.h"

namespace galley::import {

using json::Kind;
using json::Value;
using std::string_view;
using text::Code;
using text::Place;
using text::UrlUse;

namespace {

class LexicalTree : public NodeTree {
 public:
  LexicalTree(Context& context, bool public_only)
      : NodeTree(context, "type", "children"), public_only_(public_only) {}

 private:
  bool is_inline(string_view type) const override {
    for (const string_view known : {"text", "extended-text", "linebreak", "link", "autolink", "tab",
                                    "hashtag", "at-link", "zwnj", "code-highlight"}) {
      if (type == known) return true;
    }
    return false;
  }
  void inline_node(Fields& node, string_view type, model::Inlines& out) override;
  void block(Fields& node, string_view type, const Sink& sink) override;
  void text(Fields& node, model::Inlines& out);

  bool public_only_;
  bool is_behind_wall_ = false;
};

// Lexical's text formats are bits.
void LexicalTree::text(Fields& node, model::Inlines& out) {
  const auto words = node.raw_string("text");
  const auto format = node.number({"format"}, 4095);
  if (words.empty()) return;
  model::Inlines run;
  if ((format & 16U) != 0) {
    run.append(context_.arena, {model::InlineCode{words}});
  } else {
    run = one_text(words, context_);
  }
  struct Bit {
    std::uint32_t bit;
    model::Mark mark;
  };
  for (const auto& [bit, mark] :
       {Bit{32, model::Mark::subscript}, Bit{64, model::Mark::superscript}, Bit{128, model::Mark::highlight},
        Bit{8, model::Mark::annotated}, Bit{4, model::Mark::strikethrough}, Bit{2, model::Mark::emphasis},
        Bit{1, model::Mark::strong}}) {
    if ((format & bit) == 0) continue;
    model::Inlines outer;
    outer.append(context_.arena, marked(mark, run));
    run = outer;
  }
  out.splice(run);
}

void LexicalTree::inline_node(Fields& node, string_view type, model::Inlines& out) {
  node.ignore_all(
      {"version", "detail", "mode", "style", "direction", "indent", "rel", "target", "highlightType"});
  if (type == "linebreak") {
    out.append(context_.arena, {model::LineBreak{true}});
  } else if (type == "tab") {
    node.ignore("text");
    out.splice(one_text(" ", context_));
  } else if (type == "link" || type == "autolink" || type == "at-link") {
    const auto url = node.link({"url", "href"}, UrlUse::link);
    const auto title = node.plain({"title"});
    node.ignore_all({"format", "isUnlinked"});
    out.splice(linked(url, title, child_inlines(node), node.place(), context_));
  } else {
    text(node, out);
  }
}

void LexicalTree::block(Fields& node, string_view type, const Sink& sink) {
  node.ignore_all({"version", "direction", "indent", "format", "textFormat", "textStyle"});
  if (type == "paywall") is_behind_wall_ = public_only_;
  if (is_behind_wall_) return node.ignore_rest();
  if (type == "paywall") return;
  if (type == "paragraph") {
    sink.paragraph(child_inlines(node));
  } else if (type == "heading" || type == "extended-heading") {
    const auto tag = node.string("tag");
    sink.heading(
        tag.size() == 2 && tag[1] >= '1' && tag[1] <= '6' ? static_cast<std::uint32_t>(tag[1] - '0') : 2,
        child_inlines(node));
  } else if (type == "quote" || type == "extended-quote" || type == "aside") {
    model::Quote quote{};
    quote.body = child_blocks(node);
    if (!quote.body.empty()) sink.put(quote);
  } else if (type == "list") {
    const auto kind = node.string("listType");
    const auto tag = node.string("tag");
    const auto start = node.number({"start"}, 999999999);
    const auto items = list(node, kind == "number" || tag == "ol", start == 0 ? 1 : start);
    if (!items.items.empty()) sink.put(items);
  } else if (type == "horizontalrule") {
    sink.put(model::Divider{});
  } else if (type == "code" && node.lacks("code")) {
    sink.paragraph(child_inlines(node));
  } else if (!lexical_card(node, type, sink)) {
    sink.unknown(type, node.value());
  }
}

}  // namespace

void read_lexical_root(const Value& document, const Place* place, Context& context, bool public_only) {
  if (!document.is(Kind::object))
    return context.problems.add(Code::value_type, place, not_wanted(document.kind, "an object"));
  Fields fields{document, place, context};
  if (const auto* root = fields.find("root"); root != nullptr && root->is(Kind::object)) {
    Fields top{*root, fields.place("root"), context};
    top.ignore_all({"type", "version", "direction", "indent", "format"});
    context.article.body =
        LexicalTree{context, public_only}.blocks(top.find("children"), top.place("children"));
    top.finish();
  } else {
    fields.report(Code::value_missing, "root", "root");
  }
  fields.finish();
}

void read_lexical_text(string_view written, const Place* place, Context& context, bool public_only) {
  text::ProblemLog inner;
  const auto* document = json::read(written, context.arena, inner);
  if (inner.size() > 0) context.problems.add(Code::json_syntax, place, "it is no whole JSON document");
  if (document == nullptr) return;
  // The text inside of a string has offsets of its own: everything in it is placed where the string stands.
  read_lexical_root(*document, place, context, public_only);
}

void read_lexical(const Source& source, Context& context) {
  context.article.is_article = true;
  read_lexical_root(*source.root, context.article.place, context, false);
}

}  // namespace galley::import
