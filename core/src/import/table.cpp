#include <algorithm>
#include <string>

#include <galley/limits.h>

#include "import/markdown.h"
#include "import/native.h"

namespace galley::import {

using json::Kind;
using text::Code;
using text::Place;

namespace {

model::Align read_align(Object& cell) {
  const auto written = cell.string("align");
  if (written.empty()) return model::Align::none;
  if (written == "start" || written == "left") return model::Align::start;
  if (written == "center" || written == "centre") return model::Align::centre;
  if (written == "end" || written == "right") return model::Align::end;
  cell.report(Code::value_unknown, "align", written);
  return model::Align::none;
}

model::Cell read_cell(const json::Value& value, const Place* place, Context& context, bool heading) {
  model::Cell cell{{}, heading, model::Align::none, 1, 1};
  switch (value.kind) {
    case Kind::null:
      break;
    case Kind::string:
      cell.text = read_inline_markdown(value.text, place, context);
      break;
    case Kind::number:
      cell.text.append(context.arena, {model::Text{value.text}});
      // Numbers line up at their end, as in any table set with care.
      cell.align = model::Align::end;
      break;
    case Kind::object: {
      Object object{value, place, context};
      cell.text = object.inlines("text");
      cell.heading = object.boolean("header", heading);
      cell.columns =
          static_cast<std::uint16_t>(std::max(1U, object.whole("colspan", limits::table_columns, 1)));
      cell.rows = static_cast<std::uint16_t>(std::max(1U, object.whole("rowspan", 10000, 1)));
      cell.align = read_align(object);
      object.finish();
      break;
    }
    case Kind::boolean:
    case Kind::array:
      context.problems.add(Code::value_type, place, not_wanted(value.kind, "text, a number or an object"));
      break;
  }
  return cell;
}

model::Row read_row(const json::Value& value, const Place* place, Context& context, bool heading) {
  model::Row row;
  row.place = place;
  if (!value.is(Kind::array)) {
    context.problems.add(Code::value_type, place, not_wanted(value.kind, "an array of cells"));
    return row;
  }
  if (value.count > limits::table_columns) {
    context.problems.add(Code::value_range, place,
                         "a row has at most " + std::to_string(limits::table_columns) + " cells");
  }
  for (std::uint32_t i = 0; i < value.count && i < limits::table_columns; ++i) {
    const auto& cell = value.elements[i];
    row.cells.append(context.arena,
                     read_cell(cell, place->element(context.arena, i, cell.offset), context, heading));
  }
  return row;
}

// `header` and `footer` are one row, or an array of rows.
bool is_one_row(const json::Value& value) {
  return value.is(Kind::array) && (value.count == 0 || !value.elements[0].is(Kind::array));
}

text::List<model::Row> read_rows(Object& object, std::string_view key, Context& context, bool heading) {
  text::List<model::Row> rows;
  const auto* value = object.find(key);
  if (value == nullptr) return rows;
  const auto* place = object.place(key);
  const auto add = [&](const json::Value& row, const Place* at) {
    const auto cells = read_row(row, at, context, heading);
    if (!cells.cells.empty()) rows.append(context.arena, cells);
  };
  if (!value->is(Kind::array) || (key != "rows" && is_one_row(*value))) {
    add(*value, place);
    return rows;
  }
  for (std::uint32_t i = 0; i < value->count; ++i) {
    add(value->elements[i], place->element(context.arena, i, value->elements[i].offset));
  }
  return rows;
}

std::uint32_t width_of(const model::Row& row) {
  std::uint32_t columns = 0;
  for (const auto& cell : row.cells) columns += cell.columns;
  return columns;
}

// Cells that span rows make rows shorter on purpose: such tables are taken as they are.
bool spans_rows(const text::List<model::Row>& rows) {
  for (const auto& row : rows) {
    for (const auto& cell : row.cells) {
      if (cell.rows > 1) return true;
    }
  }
  return false;
}

// Names the rows that are not as wide as the first one, and gives each row as many cells as the widest has.
void even_out(model::Table& table, Context& context) {
  const auto& first = table.header.empty() ? (table.rows.empty() ? table.footer : table.rows) : table.header;
  const auto wanted = width_of(first.front());
  auto widest = wanted;
  for (const auto* part : {&table.header, &table.rows, &table.footer}) {
    for (const auto& row : *part) {
      const auto width = width_of(row);
      widest = std::max(widest, width);
      if (width != wanted) context.problems.add(Code::table_ragged, row.place, width);
    }
  }
  for (auto* part : {&table.header, &table.rows, &table.footer}) {
    for (auto& row : *part) {
      for (auto width = width_of(row); width < widest; ++width) {
        row.cells.append(context.arena, {{}, false, model::Align::none, 1, 1});
      }
    }
  }
}

}  // namespace

const model::Table* read_table(Object& object, Context& context) {
  auto* table = context.arena.make<model::Table>();
  table->caption = object.inlines("caption");
  table->header = read_rows(object, "header", context, true);
  table->rows = read_rows(object, "rows", context, false);
  table->footer = read_rows(object, "footer", context, false);
  if (table->header.empty() && table->rows.empty() && table->footer.empty()) return nullptr;
  if (!spans_rows(table->header) && !spans_rows(table->rows)) even_out(*table, context);
  return table;
}

}  // namespace galley::import
