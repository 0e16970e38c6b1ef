#include <algorithm>
#include <string>

#include <galley/limits.h>

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
  return collapse(text::trim(words), context_.arena);
}

void TreeReader::add_mark(const Node& node) {
  if (opened_ == nullptr || opened_->node != &node)
    opened_ = context_.arena.make<Opened>(&node, opened_, text_.written(), 0U);
  ++opened_->marks;
}

void TreeReader::mark(const Node& node, Mark mark, std::string_view value) {
  // What they say grows with each (HTML §4.5.2, §4.5.3); "b" and "i" are but looks.
  const bool grows = node.tag == Tag::em || node.tag == Tag::strong;
  if (!text_.open({model::Marked{mark, {}, value}}, grows)) return;
  add_mark(node);
}

void TreeReader::link(const Node& node) {
  if (!holds(node.attributes, Name::href)) return;
  // A link cannot hold another.
  if (text_.is_in_link()) return report(Code::html_element, node);
  const auto href = node.attribute(Name::href);
  if (href.empty()) return report(Code::html_dropped, node, "href");
  const auto url = read_url(href, text::UrlUse::link, place_, context_);
  if (url.empty()) return;
  text_.open(
      {model::Link{url, plain(node.attribute(Name::title)), {}, place_, language_tag(node, Name::hreflang)}});
  last_link_ = &node;
  add_mark(node);
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
  const auto language = language_tag(node, Name::lang);
  if (!language.empty()) mark(node, Mark::language, language);
  direction(node, !language.empty());
  // Its texts stand in it, and in nothing else.
  if (node.tag == Tag::ruby) mark(node, Mark::ruby);
}

// A language that an element names; what is none is named itself.
std::string_view TreeReader::language_tag(const Node& node, Name name) {
  const auto written = node.attribute(name);
  if (text::is_language_tag(written)) return written;
  if (!written.empty()) report(Code::html_dropped, node, name_of({name, {}, nullptr}));
  return {};
}

// A language is printed with its own direction.
void TreeReader::direction(const Node& node, bool has_language) {
  const auto written = node.attribute(Name::dir);
  const bool is_forced = node.is(Tag::bdo);
  if (has_language && !is_forced) return;
  if (text::equal_ignoring_case(written, "rtl"))
    return mark(node, is_forced ? Mark::forced_right_to_left : Mark::right_to_left);
  if (text::equal_ignoring_case(written, "ltr"))
    return mark(node, is_forced ? Mark::forced_left_to_right : Mark::left_to_right);
  if (!written.empty()) report(Code::html_dropped, node, "dir");
}

// Of a node's offset. Problems come mostly in order: lines are counted on from the last one.
std::string TreeReader::position(std::uint32_t offset) {
  if (html_.empty()) return offset == 0 ? "" : " (line " + std::to_string(offset) + ")";
  if (offset < position_) {
    position_ = position_line_start_ = 0;
    position_line_ = 1;
  }
  for (; position_ < offset; ++position_) {
    if (html_[position_] != '\n') continue;
    ++position_line_;
    position_line_start_ = position_ + 1;
  }
  return " (line " + std::to_string(position_line_) + ", column " +
         std::to_string(offset - position_line_start_ + 1) + ")";
}

void TreeReader::report(Code code, const Node& node, std::string_view attribute) {
  // From here on problems are counted, no more.
  if (reported_.size() >= limits::problems) return context_.problems.add(code, place_);
  std::string detail(1, static_cast<char>(code));
  detail += attribute;
  if (!attribute.empty()) detail += " of ";
  detail.append("<").append(node.text).append(">");
  if (!reported_.emplace(context_.arena.copy(detail), 0).second) return;
  detail += position(node.offset);
  context_.problems.add(code, place_, std::string_view{detail}.substr(1));
}

// In the order of the text and at the end, so that counting lines stays linear.
void TreeReader::report_unused() {
  const auto* root = tree_.root;
  for (const Node* node = root->first; node != nullptr;) {
    if (node->is_named) {
      node = behind(node, root);
      continue;
    }
    if (node->has_handler) report(Code::html_handler, *node);
    for (const auto* at = node->is_html() ? node->attributes : nullptr; at != nullptr; at = at->next) {
      if (at->use == Use::none && !is_furniture(name_of(*at)))
        report(Code::html_dropped, *node, name_of(*at));
    }
    node = following(node, root);
  }
}

}  // namespace galley::import
