#include "output/element.h"

#include "layout/plain.h"
#include "text/utf8.h"

namespace galley::output {

using model::Mark;
using std::string_view;

namespace {

string_view name_of(Mark mark) {
  switch (mark) {
    case Mark::emphasis:
      return "em";
    case Mark::strong:
      return "strong";
    case Mark::strikethrough:
      return "del";
    case Mark::inserted:
      return "ins";
    case Mark::outdated:
      return "s";
    case Mark::annotated:
      return "u";
    case Mark::subscript:
      return "sub";
    case Mark::superscript:
      return "sup";
    case Mark::highlight:
      return "mark";
    case Mark::small:
      return "small";
    case Mark::code:
      return "code";
    case Mark::keyboard:
      return "kbd";
    case Mark::sample:
      return "samp";
    case Mark::variable:
      return "var";
    case Mark::work:
      return "cite";
    case Mark::quotation:
      return "q";
    case Mark::isolated:
      return "bdi";
    case Mark::ruby:
      return "ruby";
    case Mark::ruby_text:
      return "rt";
    case Mark::definition:
      return "dfn";
    case Mark::abbreviation:
      return "abbr";
    case Mark::time:
      return "time";
    case Mark::language:
    case Mark::left_to_right:
    case Mark::right_to_left:
      return "span";
    case Mark::forced_left_to_right:
    case Mark::forced_right_to_left:
      return "bdo";
    case Mark::word_break:
      return "wbr";
  }
  return {};
}

}  // namespace

void escaped(std::string& out, string_view text, bool is_exact) {
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\n':
        is_exact ? out.append("&#10;") : out.append(1, c);
        break;
      case '\t':
        is_exact ? out.append("&#9;") : out.append(1, c);
        break;
      default:
        out += c;
    }
  }
}

void attribute(std::string& out, string_view name, string_view value) {
  if (value.empty()) return;
  out.append(" ").append(name).append("=\"");
  escaped(out, value, true);
  out += '"';
}

void attribute(std::string& out, string_view name, std::uint32_t value) {
  if (value > 0) attribute(out, name, std::to_string(value));
}

void open_mark(std::string& out, const model::Marked& marked) {
  out.append("<").append(name_of(marked.mark));
  switch (marked.mark) {
    case Mark::definition:
    case Mark::abbreviation:
      attribute(out, "title", marked.value);
      break;
    case Mark::time:
      attribute(out, "datetime", marked.value);
      break;
    case Mark::language:
      attribute(out, "lang", marked.value);
      break;
    case Mark::left_to_right:
    case Mark::forced_left_to_right:
      out += " dir=\"ltr\"";
      break;
    case Mark::right_to_left:
    case Mark::forced_right_to_left:
      out += " dir=\"rtl\"";
      break;
    default:
      break;
  }
  out += '>';
}

void close_mark(std::string& out, Mark mark) {
  if (mark != Mark::word_break) out.append("</").append(name_of(mark)).append(">");
}

void image_element(std::string& out, const model::Image& image, Losses& losses) {
  bool has_types = false;
  for (const auto& source : image.sources) {
    losses.name_if(source.width == 0, "renditions of unknown width", image.place);
    if (source.type.empty()) continue;
    if (!has_types) out += "<picture>";
    has_types = true;
    out += "<source";
    attribute(out, "type", source.type);
    attribute(out, "srcset",
              std::string{source.url.view()}.append(" ").append(std::to_string(source.width)) + "w");
    out += '>';
  }
  out += "<img";
  attribute(out, "src", image.url.view());
  attribute(out, "alt", image.alt);
  if (image.alt.empty() && image.decorative) out += " alt=\"\"";
  attribute(out, "width", image.width);
  attribute(out, "height", image.height);
  std::string title;
  layout::append_plain(title, image.caption);
  attribute(out, "title", title);
  std::string set;
  for (const auto& source : image.sources) {
    if (!source.type.empty()) continue;
    set.append(set.empty() ? "" : ", ").append(source.url.view()).append(" ");
    set.append(std::to_string(source.width)).append("w");
  }
  attribute(out, "srcset", set);
  out += '>';
  if (has_types) out += "</picture>";
}

}  // namespace galley::output
