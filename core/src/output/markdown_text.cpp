#include "output/markdown_text.h"

#include <algorithm>

#include "layout/plain.h"
#include "layout/visit.h"
#include "output/element.h"
#include "output/flanks.h"
#include "text/utf8.h"

namespace galley::output {

using layout::Visitor;
using model::Inlines;
using model::Mark;
using std::string;
using std::string_view;

/// Where a run of text stands: in which marks, and what follows its end.
struct MarkdownText::Around {
  Within within;
  bool starts_line;    ///< nothing stands before it on its line
  bool ends_line;      ///< nothing follows
  string_view before;  ///< the last bytes before it, "" at the start of the line
  string_view after;   ///< the first bytes after it
  char emphasis = 0;   ///< the sign of the emphasis around it; 0: none
  char strong = 0;     ///< that of the strong text around it
  bool in_struck = false;
  std::uint8_t repeats = 0;  ///< how often emphasis or strong text stands within its like
};

namespace {

void reference(string& out, char32_t c) {
  out.append("&#").append(std::to_string(static_cast<std::uint32_t>(c))).append(";");
}

// A picture that needs no more than Markdown can say.
bool is_simple(const model::Image& image) {
  const bool has_plain_caption =
      image.caption.empty() ||
      (image.caption.size() == 1 && std::holds_alternative<model::Text>(image.caption.front().content));
  return has_plain_caption && image.credit.empty() && image.sources.empty() && image.width == 0 &&
         image.height == 0 && !image.focus.given && (image.has_alt || !image.decorative);
}

constexpr string_view kSpaces = " \t\n\f\r";

// With the line end, so that no text is taken for it.
constexpr string_view kHardBreak = "\\\n";

// What the first character of a part will be, as far as it matters beside a delimiter.
string_view first_bytes(const model::Inline& part) {
  if (const auto* words = std::get_if<model::Text>(&part.content)) return words->text;
  if (const auto* line = std::get_if<model::LineBreak>(&part.content)) return line->hard ? kHardBreak : "\n";
  return "*";
}

// Whether a list is nothing but text, which is appended then.
bool append_text(string& out, const Inlines& list) {
  for (const auto& part : list) {
    const auto* words = std::get_if<model::Text>(&part.content);
    if (words == nullptr) return false;
    out += words->text;
  }
  return true;
}

// An "&" that would begin a reference is one itself: cmark reads references before backslashes here.
void ampersand(string& out, string_view rest) {
  const auto end = std::find_if(rest.begin() + 1, rest.end(),
                                [](char c) { return c != '#' && !text::is_alpha(c) && !text::is_digit(c); });
  out += end != rest.end() && *end == ';' ? "&amp;" : "&";
}

void escaped_address(string& out, string_view url) {
  out += '<';
  for (std::size_t i = 0; i < url.size(); ++i) {
    if (url[i] == '&') {
      ampersand(out, url.substr(i));
      continue;
    }
    if (url[i] == '<' || url[i] == '>' || url[i] == '\\') out += '\\';
    out += url[i];
  }
  out += '>';
}

void quoted(string& out, string_view words) {
  out += '"';
  for (std::size_t i = 0; i < words.size(); ++i) {
    const char c = words[i];
    if (c == '\n' || c == '\r') {
      reference(out, static_cast<unsigned char>(c));
    } else if (c == '&') {
      ampersand(out, words.substr(i));
    } else {
      if (c == '"' || c == '\\') out += '\\';
      out += c;
    }
  }
  out += '"';
}

}  // namespace

string MarkdownText::write(const Inlines& list, Within within) {
  string out;
  has_tags_ = collapses_ = false;
  inlines(out, list, {within, true, true, {}, {}});
  if (!has_tags_ || out.find_first_of("\t\n\f&") == string::npos) return out;
  // Text with a tag in it is read as HTML, where no white space is more than a space.
  collapses_ = true;
  out.clear();
  inlines(out, list, {within, true, true, {}, {}});
  return out;
}

void MarkdownText::inlines(string& out, const Inlines& list, const Around& around) {
  const auto start = out.size();
  for (auto part = list.begin(); part != list.end();) {
    const auto& content = part->content;
    ++part;
    // Runs of text that follow each other are read as one again, and are written as one.
    string words;
    if (const auto* first = std::get_if<model::Text>(&content)) words = first->text;
    for (; std::holds_alternative<model::Text>(content) && part != list.end(); ++part) {
      const auto* more = std::get_if<model::Text>(&part->content);
      if (more == nullptr) break;
      words += more->text;
    }
    const bool is_last = !(part != list.end());
    const auto next = is_last ? around.after : first_bytes(*part);
    const bool is_start = out.size() == start ? around.starts_line : out.back() == '\n';
    const auto before = out.size() == start ? around.before : string_view{out};
    Around here = around;
    here.starts_line = is_start;
    here.before = before;
    here.after = next;
    here.ends_line = is_last ? around.ends_line : next == "\n" || next == kHardBreak;
    std::visit(
        Visitor{
            [&](const model::Text&) {
              const bool follows_note = !before.empty() && before.back() == ']';
              if (follows_note && !words.empty() && (words[0] == '(' || words[0] == ':')) out += '\\';
              text(out, words, here, here.ends_line, next.empty() ? ' ' : next[0]);
            },
            [&](const model::InlineCode& c) { code(out, c.text, here); },
            [&](const model::LineBreak& b) { line_break(out, b, here, is_last, out.size() == start); },
            [&](const model::Marked& m) { marked(out, m, here, next); },
            [&](const model::Link& l) { link(out, l, here); },
            [&](const model::InlineImage& i) { image(out, *i.image, here); },
            [&](const model::NoteReference& r) { out.append("[^").append(labels_[r.note]).append("]"); },
        },
        content);
  }
}

void MarkdownText::line_break(string& out, const model::LineBreak& line, const Around& around, bool is_last,
                              bool is_first) {
  // At the ends of a text a break shows nothing.
  const bool is_edge = (is_first && around.starts_line && !(line.hard && around.within == Within::field)) ||
                       (is_last && around.ends_line);
  const bool is_line = around.within == Within::line || around.within == Within::cell;
  if (is_edge) return;
  if (is_line || (collapses_ && !line.hard)) {
    out.append(line.hard ? "<br>" : " ");
  } else if (around.starts_line && (around.within == Within::block || is_first)) {
    // An empty line would end the paragraph.
    out.append(line.hard ? "<br>" : "&#10;");
  } else {
    out.append(line.hard ? "\\\n" : "\n");
  }
}

void MarkdownText::text(string& out, string_view words, const Around& around, bool ends_line,
                        char before_next) {
  // Reading HTML makes white space one space between words and none at the ends of a text.
  if (collapses_ && ends_line) words = words.substr(0, words.find_last_not_of(kSpaces) + 1);
  if (collapses_ && around.starts_line)
    words.remove_prefix(std::min(words.find_first_not_of(kSpaces), words.size()));
  for (std::size_t i = 0; i < words.size(); ++i) {
    const char c = words[i];
    const bool is_first = i == 0 && around.starts_line;
    const bool is_last = i + 1 == words.size();
    if (text::is_space(c) && collapses_) {
      if (out.empty() || out.back() != ' ') out += ' ';
      continue;
    }
    if (text::is_space(c)) {
      // At the ends of a line white space would go, and two spaces there are a break.
      const bool is_edge = is_first || (is_last && ends_line) || c == '\n' || c == '\r';
      // A single one there is dropped: nobody sees it.
      if (c == ' ' && is_edge && words.size() > 1) continue;
      is_edge ? reference(out, static_cast<unsigned char>(c)) : static_cast<void>(out += c);
      continue;
    }
    // No page can show it.
    const auto point = text::code_point_at(words, i);
    if (text::is_forbidden(point.value)) {
      text::append_utf8(out, text::kReplacement);
      i += point.length - 1U;
      continue;
    }
    const bool is_bang = c == '!' && is_last && before_next == '*';
    const bool is_pipe = c == '|' && around.within == Within::cell;
    if (is_bang || is_pipe || string_view{"\\`*_[]<&~"}.find(c) != string_view::npos) out += '\\';
    out += c;
  }
}

void MarkdownText::marked(string& out, const model::Marked& marked, const Around& around, string_view next) {
  const auto mark = marked.mark;
  string words;
  // Its inner marks had nothing in them: it is read again as code alone.
  if (mark == Mark::code && append_text(words, marked.children)) return code(out, words, around);
  const bool is_emphasis = mark == Mark::emphasis;
  const bool is_strong = mark == Mark::strong;
  const bool is_struck = mark == Mark::strikethrough;
  const bool is_sign = is_emphasis || is_strong || is_struck;
  Around inside = around;
  inside.in_struck = around.in_struck || is_struck;
  inside.starts_line = false;
  inside.ends_line = false;
  inside.before = "*";
  inside.after = "*";
  // The same mark within takes the other sign.
  const char outer = is_emphasis ? around.emphasis : is_strong ? around.strong : '\0';
  if (is_emphasis) inside.emphasis = outer == '*' ? '_' : '*';
  if (is_strong) inside.strong = outer == '*' ? '_' : '*';
  if (outer != 0 && inside.repeats < 2) ++inside.repeats;
  string inner;
  const auto doubtful_before = doubtful_;
  inlines(inner, marked.children, inside);
  // White space at its ends stands outside, where it is the same to readers.
  const auto starts_with_space = !inner.empty() && inner.front() == ' ';
  const auto ends_with_space = inner.size() > 1 && inner.back() == ' ';
  if (starts_with_space) inner.erase(0, 1);
  if (ends_with_space) inner.pop_back();
  const bool is_run_start = out.empty();
  if (starts_with_space && !around.starts_line) out += ' ';
  if (ends_with_space) next = " ";

  const auto before = starts_with_space && !is_run_start ? string_view{" "} : around.before;
  const Side left = around.starts_line ? Side::space : last_side(before);
  const Side right = around.ends_line && next.empty() ? Side::space : first_side(next);
  const bool at_end = around.ends_line && around.after.empty();
  const char last_before = before.empty() || around.starts_line ? ' ' : before.back();
  if (is_sign && !inner.empty() && may_flank(first_side(inner), left) && may_flank(last_side(inner), right)) {
    const auto fits = [&](char sign) {
      return last_before != sign && inner.front() != sign && inner.back() != sign &&
             (inner.size() < 2 || inner[inner.size() - 2] != '\\' || inner.back() != sign);
    };
    // A sign that might end a mark as well would end one of its like two levels out, or hide those before it.
    const bool may_end =
        left != Side::space && !(left == Side::punctuation && first_side(inner) == Side::word);
    const bool ends_like = may_end && inside.repeats > 1;
    string_view sign;
    if (is_struck) {
      if (fits('~') && !around.in_struck) sign = "~~";
    } else if (fits('*') && outer != '*' && !ends_like) {
      sign = is_strong ? "**" : "*";
    } else if (fits('_') && is_alone(left) && is_alone(right) && outer != '_' &&
               doubtful_ == doubtful_before && !ends_like) {
      sign = is_strong ? "__" : "_";
      if (may_end) ++doubtful_;
    }
    if (!sign.empty()) {
      out.append(sign).append(inner).append(sign);
      if (ends_with_space && !at_end) out += ' ';
      return;
    }
  }
  // The reader of HTML has no struck text within such.
  const bool repeats = is_struck && around.in_struck;
  has_tags_ = has_tags_ || !repeats;
  if (!repeats) open_mark(out, marked);
  out += inner;
  if (!repeats) close_mark(out, mark);
  if (ends_with_space && !at_end) out += ' ';
}

void MarkdownText::link(string& out, const model::Link& link, const Around& around) {
  Around inside = around;
  inside.starts_line = inside.ends_line = false;
  inside.before = "[";
  inside.after = "]";
  string inner;
  inlines(inner, link.children, inside);
  const bool ends_with_space = inner.size() > 1 && inner.back() == ' ';
  if (ends_with_space) inner.pop_back();
  has_tags_ = has_tags_ || !link.language.empty();
  link_around(out, link, inner);
  if (ends_with_space && !around.ends_line) out += ' ';
}

void MarkdownText::link_around(string& out, const model::Link& link, const string& inner) {
  if (!link.language.empty()) {
    out += "<a";
    attribute(out, "href", link.url.view());
    attribute(out, "title", link.title);
    attribute(out, "hreflang", link.language);
    out.append(">").append(inner).append("</a>");
    return;
  }
  out.append("[").append(inner).append("](");
  const auto url = link.url.view();
  if (url.empty() || url.find_first_of("()&<>\\ *_`[]") != string_view::npos) {
    escaped_address(out, url);
  } else {
    out += url;
  }
  if (!link.title.empty()) {
    out += ' ';
    quoted(out, link.title);
  }
  out += ')';
}

void MarkdownText::image(string& out, const model::Image& image, const Around& around) {
  if (!is_simple(image)) {
    losses_.name_if(!image.credit.empty(), "credits of pictures in running text", image.place);
    losses_.name_if(image.focus.given, "focus of pictures in running text", image.place);
    has_tags_ = true;
    return image_element(out, image, losses_);
  }
  out += "![";
  Around inside = around;
  inside.starts_line = inside.ends_line = false;
  text(out, image.alt, inside, false, ' ');
  out += "](";
  escaped_address(out, image.url.view());
  string title;
  layout::append_plain(title, image.caption);
  if (!title.empty()) {
    out += ' ';
    quoted(out, title);
  }
  out += ')';
}

// The fence is longer than every run of backticks in the code (CommonMark §6.1).
void MarkdownText::code(string& out, string_view content, const Around& around) {
  const auto words = text::without_forbidden(content).first;
  // Right behind other code the fences would be one.
  if (!out.empty() && out.back() == '`') {
    has_tags_ = true;
    out += "<code>";
    text(out, words, around, false, ' ');
    out += "</code>";
    return;
  }
  // A space at one end stands outside; between two, which cannot be told from padding, all stays.
  const bool has_first = !words.empty() && words.front() == ' ';
  const bool has_last = !words.empty() && words.back() == ' ';
  if (has_first != has_last) {
    if (has_first && !around.starts_line) out += ' ';
    code(out, text::trim(words), around);
    if (has_last && !around.ends_line) out += ' ';
    return;
  }
  std::size_t longest = 0;
  std::size_t run = 0;
  for (const char c : words) {
    run = c == '`' ? run + 1 : 0;
    longest = std::max(longest, run);
  }
  const string fence(longest + 1, '`');
  const bool is_padded =
      !words.empty() &&
      (words.front() == '`' || words.back() == '`' ||
       (words.front() == ' ' && words.back() == ' ' && words.find_first_not_of(' ') != string_view::npos));
  const string_view pad = is_padded ? " " : "";
  out.append(fence).append(pad);
  for (const char c : words) {
    if (c == '|' && around.within == Within::cell) out += '\\';
    out += c;
  }
  out.append(pad).append(fence);
}

string protected_line(string_view line) {
  if (line.empty()) return {};
  std::size_t digits = 0;
  while (digits < line.size() && text::is_digit(line[digits])) ++digits;
  const bool is_item = digits > 0 && digits < line.size() && (line[digits] == '.' || line[digits] == ')');
  const bool is_sign = string_view{"#+-=>:|"}.find(line[0]) != string_view::npos;
  if (!is_item && !is_sign) return string{line};
  const auto at = is_item ? digits : 0;
  return string{line.substr(0, at)}.append("\\").append(line.substr(at));
}

}  // namespace galley::output
