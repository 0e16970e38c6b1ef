#include "html/printer.h"

namespace galley::html {

using locale::String;
using model::Block;

namespace {

Markup align_class(model::Align align) {
  switch (align) {
    case model::Align::none:
      return "";
    case model::Align::start:
      return " class=\"galley-align-start\"";
    case model::Align::centre:
      return " class=\"galley-align-centre\"";
    case model::Align::end:
      return " class=\"galley-align-end\"";
  }
  return "";
}

}  // namespace

void Printer::rows(const text::List<model::Row>& rows, bool is_header) {
  for (const auto& row : rows) {
    w_.put("<tr>");
    for (const auto& cell : row.cells) {
      // An empty corner is no header of anything (WCAG technique H63).
      const bool heading = cell.heading && !cell.text.empty();
      heading ? w_.put("<th") : w_.put("<td");
      if (heading) {
        // A cell that spans is a header of all columns or rows that it covers. The group states would reach
        // further: to the end of a column group that is not there, or of the whole table body.
        is_header ? w_.put(" scope=\"col\"") : w_.put(" scope=\"row\"");
      }
      if (cell.columns > 1) w_.attribute(" colspan=", std::uint32_t{cell.columns});
      if (cell.rows > 1) w_.attribute(" rowspan=", std::uint32_t{cell.rows});
      w_.put(align_class(cell.align));
      w_.put(">");
      inlines(cell.text);
      heading ? w_.put("</th>") : w_.put("</td>");
    }
    w_.put("</tr>\n");
  }
}

void Printer::table(const Block& block, const model::Table& table) {
  const auto number = ++tables_;
  // Wide tables scroll in their own part, which needs a name and a tab stop (WCAG 1.4.10, 2.1.1). It is a
  // group and no landmark, because several tables may have the same name.
  w_.put("<div class=\"galley-table\" tabindex=\"0\" role=\"group\"");
  if (table.caption.empty()) {
    w_.attribute(" aria-label=", label(String::table));
  } else {
    w_.id(" aria-labelledby=", prefix_, "table", number);
  }
  attributes(block);
  w_.put(">\n<table>\n");
  if (!table.caption.empty()) {
    w_.put("<caption");
    w_.id(" id=", prefix_, "table", number);
    w_.put(">");
    inlines(table.caption);
    w_.put("</caption>\n");
  }
  if (!table.header.empty()) {
    w_.put("<thead>\n");
    rows(table.header, true);
    w_.put("</thead>\n");
  }
  if (!table.rows.empty()) {
    w_.put("<tbody>\n");
    rows(table.rows, false);
    w_.put("</tbody>\n");
  }
  if (!table.footer.empty()) {
    w_.put("<tfoot>\n");
    rows(table.footer, false);
    w_.put("</tfoot>\n");
  }
  w_.put("</table>\n</div>\n");
}

}  // namespace galley::html
