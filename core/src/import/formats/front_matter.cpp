#include "import/formats/front_matter.h"

#include <algorithm>
#include <string>
#include <vector>

#include "json/number.h"
#include "text/utf8.h"

namespace galley::import {

using json::Kind;
using json::Member;
using json::Value;
using std::string_view;
using text::Code;

namespace {

struct Line {
  std::size_t offset = 0;  // of its first character that is no space
  std::size_t indent = 0;
  string_view text;  // without indent and line end
};

template <class T>
T* copied(const std::vector<T>& items, text::Arena& arena) {
  auto* out = static_cast<T*>(arena.allocate(sizeof(T) * items.size() + 1, alignof(T)));
  for (std::size_t i = 0; i < items.size(); ++i) new (out + i) T{items[i]};
  return out;
}

Value array_of(const std::vector<Value>& items, std::uint32_t offset, text::Arena& arena) {
  Value out;
  out.kind = Kind::array;
  out.offset = offset;
  out.count = static_cast<std::uint32_t>(items.size());
  out.elements = copied(items, arena);
  return out;
}

class Reader {
 public:
  Reader(std::vector<Line> lines, Context& context) : lines_(std::move(lines)), context_(context) {}

  Value read(std::uint32_t offset) { return object(0, offset, true); }

 private:
  bool at_end() const { return next_ >= lines_.size(); }
  const Line& line() const { return lines_[next_]; }
  void complain() {
    const auto& at = line();
    const auto* place = context_.arena.make<text::Place>(nullptr, string_view{}, std::uint32_t{0}, false,
                                                         static_cast<std::uint32_t>(at.offset));
    context_.problems.add(Code::front_matter, place, at.text);
    ++next_;
  }
  Value object(std::size_t indent, std::uint32_t offset, bool may_nest);
  Value list(std::size_t indent, std::uint32_t offset);
  Value block_text(std::size_t indent, bool folds, std::uint32_t offset);
  Value scalar(string_view written, std::uint32_t offset);
  Value brackets(string_view written, std::uint32_t offset);
  std::string unquoted(string_view written, char mark) const;

  std::vector<Line> lines_;
  Context& context_;
  std::size_t next_ = 0;
};

// Where a key ends: at ": " or ":" at the end, outside of quotes.
std::size_t key_end(string_view text) {
  if (text.empty() || text.front() == '"' || text.front() == '\'' || text.front() == '[')
    return string_view::npos;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == ':' && (i + 1 == text.size() || text[i + 1] == ' ')) return i;
  }
  return string_view::npos;
}

string_view without_comment(string_view text) {
  for (std::size_t i = 1; i < text.size(); ++i) {
    if (text[i] == '#' && text[i - 1] == ' ') return text::trim(text.substr(0, i));
  }
  return text::trim(text);
}

std::string Reader::unquoted(string_view written, char mark) const {
  std::string out;
  for (std::size_t i = 1; i < written.size(); ++i) {
    if (written[i] == mark) {
      if (mark == '\'' && i + 1 < written.size() && written[i + 1] == mark) {
        out += mark;
        ++i;
        continue;
      }
      break;
    }
    if (mark == '"' && written[i] == '\\' && i + 1 < written.size()) {
      const char c = written[++i];
      out += c == 'n' ? '\n' : c == 't' ? '\t' : c;
      continue;
    }
    out += written[i];
  }
  return out;
}

Value Reader::brackets(string_view written, std::uint32_t offset) {
  std::vector<Value> items;
  std::size_t at = 1;
  while (at < written.size() && written[at] != ']') {
    std::size_t end = at;
    char mark = 0;
    for (; end < written.size(); ++end) {
      const char c = written[end];
      if (mark == 0 && (c == '"' || c == '\'') && text::trim(written.substr(at, end - at)).empty())
        mark = c;
      else if (mark != 0 && c == mark)
        mark = 0;
      else if (mark == 0 && (c == ',' || c == ']'))
        break;
    }
    const auto item = text::trim(written.substr(at, end - at));
    if (!item.empty()) items.push_back(scalar(item, offset + static_cast<std::uint32_t>(at)));
    at = end < written.size() && written[end] == ',' ? end + 1 : end;
  }
  return array_of(items, offset, context_.arena);
}

Value Reader::scalar(string_view written, std::uint32_t offset) {
  Value out;
  out.offset = offset;
  if (!written.empty() && written.front() == '[') return brackets(written, offset);
  out.kind = Kind::string;
  if (!written.empty() && (written.front() == '"' || written.front() == '\'')) {
    out.text = context_.arena.copy(unquoted(written, written.front()));
    return out;
  }
  written = without_comment(written);
  if (written.empty() || written == "~" || written == "null") {
    out.kind = Kind::null;
  } else if (written == "true" || written == "false") {
    out.kind = Kind::boolean;
    out.truth = written == "true";
  } else if (const auto token = json::scan_number(written, 0);
             token.is_sound && token.end == written.size()) {
    out.kind = Kind::number;
    out.number = json::read_number(written);
  }
  out.text = written;
  return out;
}

Value Reader::block_text(std::size_t indent, bool folds, std::uint32_t offset) {
  std::string words;
  while (!at_end() && (line().indent > indent || line().text.empty())) {
    if (!words.empty()) words += folds && !line().text.empty() && words.back() != '\n' ? ' ' : '\n';
    words += line().text;
    ++next_;
  }
  Value out;
  out.kind = Kind::string;
  out.offset = offset;
  out.text = text::trim(context_.arena.copy(words));
  return out;
}

Value Reader::list(std::size_t indent, std::uint32_t offset) {
  std::vector<Value> items;
  while (!at_end() && line().indent == indent && (line().text.substr(0, 2) == "- " || line().text == "-")) {
    auto& at = lines_[next_];
    const auto item = text::trim(at.text.substr(1));
    const auto start = static_cast<std::uint32_t>(at.offset + at.text.size() - item.size());
    if (key_end(item) != string_view::npos) {
      // "- name: …" opens an object whose keys stand two further in.
      at = {start, indent + 2, item};
      items.push_back(object(indent + 2, start, false));
    } else {
      items.push_back(scalar(item, start));
      ++next_;
    }
  }
  return array_of(items, offset, context_.arena);
}

Value Reader::object(std::size_t indent, std::uint32_t offset, bool may_nest) {
  std::vector<Member> members;
  while (!at_end()) {
    const auto at = line();
    if (at.text.empty() || at.text.front() == '#') {
      ++next_;
      continue;
    }
    if (at.indent < indent) break;
    const auto end = key_end(at.text);
    if (at.indent > indent || end == string_view::npos) {
      complain();
      continue;
    }
    ++next_;
    Member member;
    member.key = text::trim(at.text.substr(0, end));
    member.offset = static_cast<std::uint32_t>(at.offset);
    const auto rest = text::trim(at.text.substr(end + 1));
    const auto start = static_cast<std::uint32_t>(at.offset + at.text.size() - rest.size());
    const bool is_open = without_comment(rest).empty() && !at_end();
    if (!rest.empty() && (rest.front() == '|' || rest.front() == '>')) {
      member.value = block_text(indent, rest.front() == '>', start);
    } else if (is_open && line().indent >= indent && line().text.substr(0, 1) == "-") {
      member.value = list(line().indent, start);
    } else if (is_open && line().indent > indent && may_nest) {
      member.value = object(line().indent, start, false);
    } else {
      member.value = scalar(rest, start);
    }
    members.push_back(member);
  }
  Value out;
  out.kind = Kind::object;
  out.offset = offset;
  out.count = static_cast<std::uint32_t>(members.size());
  out.members = copied(members, context_.arena);
  return out;
}

}  // namespace

FrontMatter read_front_matter(string_view text, Context& context) {
  FrontMatter out;
  std::size_t at = text.substr(0, text::byte_order_mark.size()) == text::byte_order_mark
                       ? text::byte_order_mark.size()
                       : 0;
  while (at < text.size() && text::is_space(text[at])) ++at;
  if (text.substr(at, 3) != "---") return out;
  std::vector<Line> lines;
  at = text.find('\n', at);
  while (at != string_view::npos) {
    const auto start = at + 1;
    const auto end = std::min(text.find('\n', start), text.size());
    auto content = text.substr(start, end - start);
    if (!content.empty() && content.back() == '\r') content.remove_suffix(1);
    if (text::trim(content) == "---" || text::trim(content) == "...") {
      out.end = std::min(end + 1, text.size());
      break;
    }
    std::size_t indent = 0;
    while (indent < content.size() && content[indent] == ' ') ++indent;
    lines.push_back({start + indent, indent, text::trim(content)});
    at = end == text.size() ? string_view::npos : end;
  }
  // Without its end it is no front matter but a text with a rule on top.
  if (out.end == 0) return out;
  const auto offset = lines.empty() ? 0U : static_cast<std::uint32_t>(lines.front().offset);
  out.values = context.arena.make<Value>(Reader{std::move(lines), context}.read(offset));
  return out;
}

}  // namespace galley::import
