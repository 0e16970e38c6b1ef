#include "import/formats/tree.h"

#include <string>

#include <galley/limits.h>

namespace galley::import {

using json::Kind;
using json::Value;
using text::Code;
using text::Place;

bool is_tight(const model::BulletList& list) {
  for (const auto& item : list.items) {
    int paragraphs = 0;
    for (const auto& block : item.body)
      paragraphs += std::holds_alternative<model::Paragraph>(block.content) ? 1 : 0;
    if (paragraphs > 1) return false;
  }
  return true;
}

model::Blocks NodeTree::blocks(const Value* array, const Place* place) {
  model::Blocks out;
  if (array == nullptr) return out;
  if (context_.depth >= limits::block_depth) {
    context_.problems.add(Code::block_depth, place, std::to_string(limits::block_depth));
    Sink{out, place, context_}.fallback(words_below(*array, context_));
    return out;
  }
  ++context_.depth;
  model::Inlines line;
  const Place* line_place = nullptr;
  const auto close = [&] {
    Sink{out, line_place, context_}.paragraph(line);
    line = {};
  };
  each_of(array, place, context_, [&](const Value& value, const Place* at) {
    if (value.is(Kind::string)) {
      line_place = line.empty() ? at : line_place;
      return line.splice(one_text(value.text, context_));
    }
    if (!value.is(Kind::object))
      return context_.problems.add(Code::block_invalid, at, json::describe(value.kind));
    Fields node{value, at, context_};
    const auto type = node.string(type_key_);
    if (is_inline(type)) {
      line_place = line.empty() ? at : line_place;
      inline_node(node, type, line);
    } else {
      close();
      block(node, type, Sink{out, at, context_});
    }
    node.finish();
  });
  close();
  --context_.depth;
  return out;
}

model::Inlines NodeTree::inlines(const Value* array, const Place* place) {
  model::Inlines out;
  if (array == nullptr) return out;
  if (inline_depth_ >= limits::inline_depth) {
    context_.problems.add(Code::inline_depth, place, std::to_string(limits::inline_depth));
    return one_text(words_below(*array, context_), context_);
  }
  ++inline_depth_;
  each_of(array, place, context_, [&](const Value& value, const Place* at) {
    if (value.is(Kind::string)) return out.splice(one_text(value.text, context_));
    if (!value.is(Kind::object))
      return context_.problems.add(Code::block_invalid, at, json::describe(value.kind));
    Fields node{value, at, context_};
    const auto type = node.string(type_key_);
    if (is_inline(type)) {
      inline_node(node, type, out);
    } else {
      // A block where text is wanted: its text, on a line of its own.
      if (!out.empty()) out.append(context_.arena, {model::LineBreak{true}});
      out.splice(child_inlines(node));
      node.ignore_rest();
    }
    node.finish();
  });
  --inline_depth_;
  return out;
}

model::BulletList NodeTree::list(Fields& node, bool ordered, std::uint32_t start) {
  model::BulletList list{ordered, true, start, {}};
  each_of(node.find(children_key_), node.place(children_key_), context_,
          [&](const Value& value, const Place* at) {
            if (!value.is(Kind::object))
              return context_.problems.add(Code::block_invalid, at, json::describe(value.kind));
            Fields item{value, at, context_};
            item.ignore(type_key_);
            const auto body = child_blocks(item);
            item.ignore_rest();
            if (body.empty()) return;
            // A list that stands alone in an item belongs to the item before it.
            const bool is_nested =
                body.size() == 1 && std::holds_alternative<model::BulletList>(body.front().content);
            if (is_nested && !list.items.empty()) {
              list.items.back().body.splice(body);
            } else {
              list.items.append(context_.arena, {at, body});
            }
          });
  list.tight = is_tight(list);
  return list;
}

model::Row NodeTree::row(Fields& node, bool (*is_heading)(Fields& cell, std::string_view type)) {
  model::Row row;
  row.place = node.place();
  each_of(node.find(children_key_), node.place(children_key_), context_,
          [&](const Value& value, const Place* at) {
            if (!value.is(Kind::object))
              return context_.problems.add(Code::block_invalid, at, json::describe(value.kind));
            if (!has_room(row, at, context_)) return;
            Fields cell{value, at, context_};
            const auto type = cell.string(type_key_);
            const bool heading = is_heading(cell, type);
            const auto columns = cell.number({"columnSpan", "colSpan", "colspan"}, limits::table_columns);
            const auto rows = cell.number({"rowSpan", "rowspan"}, 10000);
            const auto text = child_inlines(cell);
            cell.ignore_rest();
            row.cells.append(context_.arena, {text, heading, model::Align::none,
                                              static_cast<std::uint16_t>(columns > 0 ? columns : 1),
                                              static_cast<std::uint16_t>(rows > 0 ? rows : 1)});
          });
  return row;
}

void NodeTree::mark(Fields& node, model::Mark mark, model::Inlines& out) {
  const auto children = child_inlines(node);
  if (!children.empty()) out.append(context_.arena, marked(mark, children));
}

}  // namespace galley::import
