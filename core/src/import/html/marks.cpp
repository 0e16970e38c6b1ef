#include <algorithm>
#include <string>

#include "import/html/reader.h"
#include "import/url.h"
#include "text/language.h"
#include "text/utf8.h"

namespace galley::import {

using model::Mark;
using text::Code;
using Name = AttributeName;

namespace {

bool is_reference(const Node& node) { return node.role == Role::reference; }

// Whether a machine may read it as a time: the characters of HTML §2.3.5, no more.
bool is_machine_time(std::string_view value) {
  const auto fits = [](char c) {
    return text::is_digit(c) || std::string_view{"TZWPYMDHStz:+-. "}.find(c) != std::string_view::npos;
  };
  return value.size() <= 64 && std::all_of(value.begin(), value.end(), fits);
}

// Whether the style has a declaration; editors that know no elements write "font-weight:700".
bool is_styled(std::string_view style, std::string_view property, std::string_view value) {
  for (auto at = style.find(property); at != std::string_view::npos; at = style.find(property, at + 1)) {
    auto rest = text::trim(style.substr(at + property.size()));
    if (rest.empty() || rest[0] != ':') continue;
    rest = text::trim(rest.substr(1));
    if (rest.substr(0, value.size()) == value) return true;
  }
  return false;
}

bool is_bold(std::string_view style) {
  return is_styled(style, "font-weight", "bold") || is_styled(style, "font-weight", "700");
}

bool has_reference(const Node& node) {
  for (const auto* child = node.first; child != nullptr; child = child->next) {
    if (is_reference(*child)) return true;
  }
  return false;
}

}  // namespace

std::string_view TreeReader::plain(std::string_view words) {
  words = text::trim(words);
  bool collapses = false;
  for (std::size_t i = 1; i < words.size() && !collapses; ++i)
    collapses = text::is_space(words[i]) && (words[i] != ' ' || text::is_space(words[i - 1]));
  if (!collapses) return words;
  std::string out;
  for (const char c : words) {
    if (!text::is_space(c)) {
      out += c;
    } else if (out.back() != ' ') {
      out += ' ';
    }
  }
  return context_.arena.copy(out);
}

void TreeReader::mark(const Node& node, Mark mark, std::string_view value) {
  if (!text_.open({model::Marked{mark, {}, value}})) return;
  if (opened_.empty() || opened_.back().node != &node) opened_.push_back({&node, 0});
  ++opened_.back().marks;
}

void TreeReader::link(const Node& node) {
  const auto href = node.attribute(Name::href);
  if (href.empty() || text_.is_in_link()) return;
  const auto url = read_url(href, text::UrlUse::link, place_, context_);
  if (url.empty()) return;
  const auto written = node.attribute(Name::hreflang);
  const auto language = text::is_language_tag(written) ? written : std::string_view{};
  if (!text_.open({model::Link{url, plain(node.attribute(Name::title)), {}, place_, language}})) return;
  opened_.push_back({&node, 1});
}

// False: a link cannot hold another, so the mark is text there.
bool TreeReader::note_reference(const Node& node) {
  if (text_.is_in_link()) return false;
  text_.add({model::NoteReference{node.note}});
  return true;
}

void TreeReader::enter_marks(const Node& node) {
  const auto style = node.attribute(Name::style);
  switch (node.tag) {
    case Tag::a:
      link(node);
      break;
    case Tag::em:
    case Tag::i:
      mark(node, Mark::emphasis);
      break;
    case Tag::strong:
    case Tag::b:
      // Google Docs wraps whole texts in one that is not bold.
      if (!is_styled(style, "font-weight", "normal")) mark(node, Mark::strong);
      break;
    case Tag::del:
      mark(node, Mark::strikethrough);
      break;
    case Tag::s:
    case Tag::strike:
      mark(node, Mark::outdated);
      break;
    case Tag::ins:
      mark(node, Mark::inserted);
      break;
    case Tag::u:
      mark(node, Mark::annotated);
      break;
    case Tag::sub:
      mark(node, Mark::subscript);
      break;
    case Tag::sup:
      if (!has_reference(node)) mark(node, Mark::superscript);
      break;
    case Tag::mark:
      mark(node, Mark::highlight);
      break;
    case Tag::small:
      mark(node, Mark::small);
      break;
    case Tag::code:
    case Tag::tt:
      mark(node, Mark::code);
      break;
    case Tag::kbd:
      mark(node, Mark::keyboard);
      break;
    case Tag::samp:
      mark(node, Mark::sample);
      break;
    case Tag::var:
      mark(node, Mark::variable);
      break;
    case Tag::cite:
      mark(node, Mark::work);
      break;
    case Tag::q:
      mark(node, Mark::quotation);
      break;
    case Tag::bdi:
      mark(node, Mark::isolated);
      break;
    case Tag::bdo:
      mark(node, text::equal_ignoring_case(node.attribute(Name::dir), "rtl") ? Mark::forced_right_to_left
                                                                             : Mark::forced_left_to_right);
      break;
    case Tag::ruby:
      mark(node, Mark::ruby);
      break;
    case Tag::rt:
      if (node.parent->is(Tag::ruby) || node.parent->is(Tag::rtc)) mark(node, Mark::ruby_text);
      break;
    case Tag::dfn:
      mark(node, Mark::definition, plain(node.attribute(Name::title)));
      break;
    case Tag::abbr:
      mark(node, Mark::abbreviation, plain(node.attribute(Name::title)));
      break;
    case Tag::time: {
      const auto time = plain(node.attribute(Name::datetime));
      mark(node, Mark::time, is_machine_time(time) ? time : std::string_view{});
      break;
    }
    case Tag::span:
      if (style.empty()) break;
      if (is_bold(style)) mark(node, Mark::strong);
      if (is_styled(style, "font-style", "italic")) mark(node, Mark::emphasis);
      if (is_styled(style, "text-decoration", "line-through")) mark(node, Mark::outdated);
      if (is_styled(style, "vertical-align", "sub")) mark(node, Mark::subscript);
      if (is_styled(style, "vertical-align", "super") && !has_reference(node)) mark(node, Mark::superscript);
      break;
    default:
      break;
  }
  if (text::is_language_tag(node.attribute(Name::lang)))
    return mark(node, Mark::language, node.attribute(Name::lang));
  if (node.tag == Tag::bdo || node.tag == Tag::bdi) return;
  const auto direction = node.attribute(Name::dir);
  if (text::equal_ignoring_case(direction, "rtl")) mark(node, Mark::right_to_left);
  if (text::equal_ignoring_case(direction, "ltr")) mark(node, Mark::left_to_right);
}

// Where a node starts. Problems come mostly in order: lines are counted on from the last one.
std::string TreeReader::position(const Node& node) {
  const auto offset = node.offset;
  if (html_.empty()) return offset == 0 ? "" : " (line " + std::to_string(offset) + ")";
  if (offset < position_offset_) {
    position_offset_ = 0;
    position_line_ = 1;
  }
  const auto passed = html_.substr(position_offset_, offset - position_offset_);
  position_line_ += static_cast<std::uint32_t>(std::count(passed.begin(), passed.end(), '\n'));
  position_offset_ = offset;
  const auto line_start = html_.substr(0, offset).rfind('\n') + 1;
  return " (line " + std::to_string(position_line_) + ", column " + std::to_string(offset - line_start + 1) +
         ")";
}

void TreeReader::report(Code code, const Node& node) {
  if (node.tag == Tag::unknown) {
    if (unknown_.size() >= 100 || !unknown_.emplace(node.text, 0).second) return;
  } else {
    auto& reported = reported_[static_cast<std::size_t>(node.tag)];
    if (reported) return;
    reported = true;
  }
  std::string detail{"<"};
  detail.append(node.text).append(">").append(position(node));
  context_.problems.add(code, place_, detail);
}

}  // namespace galley::import
