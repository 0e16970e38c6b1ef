// Portable Text (https://github.com/portabletext/portabletext): an array of blocks, or a document that holds
// one under any name. Its marks mix decorators and keys of markDefs; its lists are flat, with levels.
// Documents are each schema's own; the usual names are read (title, slug, excerpt, author, mainImage,
// publishedAt, categories, body).
//
// Furniture: keys that begin with "_", slug, hotspot and crop, fileName and language-less settings of blocks.
#include <algorithm>
#include <array>
#include <string>

#include <galley/limits.h>

#include "import/formats/portable_text.h"
#include "import/formats/tree.h"
#include "import/html.h"
#include "text/utf8.h"

namespace galley::import {

using json::Kind;
using json::Value;
using std::string_view;
using text::Code;
using text::Place;
using text::UrlUse;

namespace {

struct Decorator {
  string_view name;
  model::Mark mark;
};

// Marks that editors of Portable Text share; all others are definitions of the block.
constexpr std::array kDecorators = {
    Decorator{"strong", model::Mark::strong},
    Decorator{"em", model::Mark::emphasis},
    Decorator{"strike-through", model::Mark::strikethrough},
    Decorator{"underline", model::Mark::annotated},
    Decorator{"sub", model::Mark::subscript},
    Decorator{"sup", model::Mark::superscript},
    Decorator{"highlight", model::Mark::highlight},
};

}  // namespace

void PortableText::find_definitions(Fields& block) {
  definitions_.clear();
  each_of(block.find("markDefs"), block.place("markDefs"), context_,
          [&](const Value& value, const Place* place) {
            const auto* name = value.is(Kind::object) ? json::member(value, "_key") : nullptr;
            if (name != nullptr)
              definitions_.insert_or_assign(name->text, Definition{&value, place, false, {}});
          });
}

// What a mark that is no decorator leads to. `known` says whether there is such a definition.
text::Url PortableText::definition(string_view key, bool& known) {
  const auto found = definitions_.find(key);
  known = found != definitions_.end();
  if (!known) return {};
  auto& definition = found->second;
  if (definition.is_read) return definition.url;
  definition.is_read = true;
  Fields fields{*definition.value, definition.place, context_};
  fields.ignore_all({"_key", "_type", "blank", "openInNewTab"});
  if (json::member(*definition.value, "href") != nullptr ||
      json::member(*definition.value, "url") != nullptr) {
    definition.url = fields.link({"href", "url"}, UrlUse::link);
  } else if (json::member(*definition.value, "reference") != nullptr ||
             json::member(*definition.value, "_ref") != nullptr) {
    context_.problems.add(Code::reference_unresolved, definition.place, key);
  }
  fields.ignore_rest();
  return definition.url;
}

bool PortableText::Run::has(const Applied& mark) const {
  return std::any_of(marks.begin(), marks.end(), [&](const Applied& one) { return one.name == mark.name; });
}

void PortableText::Run::remove(const Applied& mark) {
  const auto is_it = [&](const Applied& one) { return one.name == mark.name; };
  marks.erase(std::remove_if(marks.begin(), marks.end(), is_it), marks.end());
}

// What the marks of a span are; those that say nothing are left out. The words of code hold no other marks.
void PortableText::add_run(model::Inlines words, const Value* marks, const Place* place) {
  Run run{words, {}};
  Applied link{};
  std::uint32_t depth = 0;
  each_of(marks, place, context_, [&](const Value& mark, const Place* at) {
    if (!mark.is(Kind::string) || depth++ >= 16) return;
    const auto name = mark.text;
    const auto* decorator = std::find_if(kDecorators.begin(), kDecorators.end(),
                                         [&](const Decorator& known) { return known.name == name; });
    if (decorator != kDecorators.end()) {
      run.marks.push_back({name, decorator->mark, {}});
    } else if (name == "code") {
      std::string code;
      append_words(code, words);
      run.words = {};
      run.words.append(context_.arena, {model::InlineCode{context_.arena.copy(code)}});
    } else {
      bool known = false;
      const auto target = definition(name, known);
      if (!known) context_.problems.add(Code::mark_unknown, at, name);
      if (!target.empty()) link = {name, {}, target};
    }
  });
  if (!link.url.empty()) run.marks.push_back(link);
  runs_.push_back(run);
}

// Spans are flat; of the marks of a span the one that reaches furthest is the outer one, and where two reach
// equally far, the later.
model::Inlines PortableText::nested(std::size_t begin, std::size_t end, Fields& block) {
  model::Inlines out;
  while (begin < end) {
    std::size_t reach = begin;
    Applied outer{};
    for (const auto& mark : runs_[begin].marks) {
      auto until = begin;
      while (until < end && runs_[until].has(mark)) ++until;
      if (until < reach) continue;
      reach = until;
      outer = mark;
    }
    if (reach == begin) {
      out.splice(runs_[begin++].words);
      continue;
    }
    for (auto i = begin; i < reach; ++i) runs_[i].remove(outer);
    const auto children = nested(begin, reach, block);
    begin = reach;
    if (outer.url.empty()) {
      out.append(context_.arena, marked(outer.mark, children));
    } else {
      out.splice(linked(outer.url, {}, children, block.place(), context_));
    }
  }
  return out;
}

model::Inlines PortableText::spans(Fields& node) {
  runs_.clear();
  find_definitions(node);
  each_of(node.find("children"), node.place("children"), context_,
          [&](const Value& value, const Place* place) {
            if (value.is(Kind::string)) return add_run(one_text(value.text, context_), nullptr, place);
            if (!value.is(Kind::object))
              return context_.problems.add(Code::block_invalid, place, json::describe(value.kind));
            Fields span{value, place, context_};
            const auto type = span.string("_type");
            span.ignore("_key");
            if (type == "span" || (type.empty() && json::member(value, "text") != nullptr)) {
              // Line ends in a span are breaks.
              auto words = span.raw_string("text");
              model::Inlines run;
              for (auto end = words.find('\n'); end != string_view::npos; end = words.find('\n')) {
                run.splice(one_text(words.substr(0, end), context_));
                run.append(context_.arena, {model::LineBreak{true}});
                words.remove_prefix(end + 1);
              }
              run.splice(one_text(words, context_));
              const auto* marks = span.find("marks");
              if (!run.empty()) add_run(run, marks, span.place("marks"));
              span.finish();
            } else {
              // An inline object of their own schema: its words.
              context_.problems.add(Code::block_unknown, place, type);
              add_run(one_text(words_below(value, context_), context_), nullptr, place);
            }
          });
  return nested(0, runs_.size(), node);
}

void PortableText::close_list(model::Blocks& out) {
  if (lists_.empty()) return;
  auto open = lists_.back();
  lists_.pop_back();
  open.list.tight = is_tight(open.list);
  const model::Block block{open.place, {}, open.list};
  if (lists_.empty()) {
    out.append(context_.arena, block);
  } else {
    auto& items = lists_.back().list.items;
    if (items.empty()) items.append(context_.arena, {open.place, {}});
    items.back().body.append(context_.arena, block);
  }
}

void PortableText::list_item(Fields& node, std::uint32_t level, bool ordered, const model::Blocks& body,
                             const Sink& sink) {
  level = level < 1 ? 1 : level > limits::block_depth / 2 ? limits::block_depth / 2 : level;
  while (!lists_.empty() && (lists_.back().level > level ||
                             (lists_.back().level == level && lists_.back().list.ordered != ordered)))
    close_list(sink.out);
  // A level that is skipped is not made up: the list stands in the item above.
  if (lists_.empty() || lists_.back().level < level)
    lists_.push_back({level, {ordered, true, 1, {}}, node.place()});
  lists_.back().list.items.append(context_.arena, {node.place(), body});
}

void PortableText::text_block(Fields& node, const Sink& sink) {
  node.ignore("_key");
  const auto style = node.string("style");
  const auto item = node.string("listItem");
  const auto level = node.number({"level"}, 1000);
  const auto text = spans(node);
  // Definitions that no span uses say nothing.
  if (const auto* defs = node.find("markDefs")) {
    each_of(defs, node.place("markDefs"), context_, [&](const Value& value, const Place* place) {
      if (value.is(Kind::object)) Fields{value, place, context_}.ignore_rest();
    });
  }
  if (!item.empty()) {
    model::Blocks body;
    Sink{body, sink.place, context_}.paragraph(text);
    return list_item(node, level, item == "number", body, sink);
  }
  while (!lists_.empty()) close_list(sink.out);
  if (style.size() == 2 && style[0] == 'h' && style[1] >= '1' && style[1] <= '6') {
    if (!text.empty()) sink.heading(static_cast<std::uint32_t>(style[1] - '0'), text);
  } else if (style == "blockquote") {
    model::Quote quote{};
    Sink{quote.body, sink.place, context_}.paragraph(text);
    if (!quote.body.empty()) sink.put(quote);
  } else {
    if (!style.empty() && style != "normal") node.report(Code::value_unknown, "style", style);
    sink.paragraph(text);
  }
}

model::Image* PortableText::picture(Fields& object) {
  const auto alt = object.plain({"alt"});
  const auto caption = object.rich({"caption"});
  const auto credit = object.plain({"attribution", "credit"});
  object.ignore_all({"_type", "_key", "hotspot", "crop", "size"});
  text::Url url = object.link({"url", "src"}, UrlUse::media);
  std::uint32_t width = 0;
  std::uint32_t height = 0;
  if (const auto* value = object.find("asset"); value != nullptr && value->is(Kind::object)) {
    Fields asset{*value, object.place("asset"), context_};
    const auto own = asset.link({"url"}, UrlUse::media);
    if (url.empty()) url = own;
    if (const auto* data = asset.find("metadata"); data != nullptr && data->is(Kind::object)) {
      Fields metadata{*data, asset.place("metadata"), context_};
      if (const auto* size = metadata.find("dimensions"); size != nullptr && size->is(Kind::object)) {
        Fields dimensions{*size, metadata.place("dimensions"), context_};
        width = dimensions.number({"width"}, limits::pixels);
        height = dimensions.number({"height"}, limits::pixels);
        dimensions.ignore_rest();
      }
      metadata.ignore_rest();
    }
    const auto reference = asset.plain({"_ref", "_id"});
    // "image-HASH-1600x900-jpg": the size is in the name, the address is not.
    if (const auto x = reference.rfind('x');
        x != string_view::npos && reference.substr(0, 6) == "image-" && width == 0) {
      const auto dash = reference.rfind('-', x);
      for (auto i = dash + 1; i < x && width < limits::pixels && text::is_digit(reference[i]); ++i)
        width = width * 10 + static_cast<std::uint32_t>(reference[i] - '0');
      for (auto i = x + 1; i < reference.size() && height < limits::pixels && text::is_digit(reference[i]);
           ++i)
        height = height * 10 + static_cast<std::uint32_t>(reference[i] - '0');
    }
    if (url.empty()) context_.problems.add(Code::reference_unresolved, object.place("asset"), reference);
    asset.ignore_rest();
  }
  if (url.empty() && caption.empty() && alt.empty()) return nullptr;
  auto* image = context_.arena.make<model::Image>();
  image->place = object.place();
  image->url = url;
  set_alt(*image, alt);
  image->caption = caption;
  image->credit = one_text(credit, context_);
  image->width = url.empty() ? 0 : width;
  image->height = url.empty() ? 0 : height;
  return image;
}

// Custom types that are common. False when `type` is none.
bool PortableText::object(Fields& node, string_view type, const Sink& sink) {
  if (type == "image" || type == "mainImage" || type == "figure") {
    const auto* image = picture(node);
    if (image != nullptr) {
      sink.put(image);
    } else {
      sink.fallback({});
    }
  } else if (type == "code") {
    const auto code = node.raw_string("code");
    const auto language = node.plain({"language"});
    node.ignore_all({"filename", "highlightedLines"});
    if (!code.empty()) sink.put(model::CodeBlock{code, language, {}});
  } else if (type == "break" || type == "divider" || type == "horizontalRule") {
    node.ignore("style");
    sink.put(model::Divider{});
  } else if (type == "youtube" || type == "embed" || type == "videoEmbed" || type == "vimeo") {
    sink.embed(node.link({"url", "href"}, UrlUse::page), node.plain({"title"}), node.rich({"caption"}));
  } else if (type == "pullquote" || type == "quote") {
    const auto text = node.rich({"text", "quote"});
    const auto by = node.rich({"attribution", "author", "source"});
    if (!text.empty() || !by.empty()) sink.put(model::PullQuote{text, by});
  } else if (type == "html") {
    sink.out.splice(read_html(node.raw_string("html"), node.place("html"), context_));
  } else if (type == "table") {
    auto* table = context_.arena.make<model::Table>();
    each_of(node.find("rows"), node.place("rows"), context_, [&](const Value& value, const Place* place) {
      if (!value.is(Kind::object)) return;
      Fields line{value, place, context_};
      line.ignore_all({"_type", "_key"});
      model::Row row;
      row.place = place;
      each_of(line.find("cells"), line.place("cells"), context_, [&](const Value& cell, const Place* at) {
        if (has_room(row, at, context_))
          row.cells.append(context_.arena,
                           {text_of(cell, at, context_), table->header.empty(), model::Align::none, 1, 1});
      });
      line.finish();
      if (!row.cells.empty())
        (table->header.empty() ? table->header : table->rows).append(context_.arena, row);
    });
    if (!table->header.empty()) sink.put(static_cast<const model::Table*>(table));
  } else {
    return false;
  }
  return true;
}

void PortableText::block(Fields& node, const Sink& sink) {
  const auto type = node.string("_type");
  if (type == "block" || (type.empty() && json::member(node.value(), "children") != nullptr)) {
    text_block(node, sink);
    return node.finish();
  }
  while (!lists_.empty()) close_list(sink.out);
  node.ignore("_key");
  if (!object(node, type, sink)) sink.unknown(type.empty() ? "without _type" : type, node.value());
  node.finish();
}

model::Blocks PortableText::read(const Value& array, const Place* place) {
  model::Blocks out;
  each_of(&array, place, context_, [&](const Value& value, const Place* at) {
    if (!value.is(Kind::object))
      return context_.problems.add(Code::block_invalid, at, json::describe(value.kind));
    Fields node{value, at, context_};
    block(node, Sink{out, at, context_});
  });
  while (!lists_.empty()) close_list(out);
  return out;
}

}  // namespace galley::import
