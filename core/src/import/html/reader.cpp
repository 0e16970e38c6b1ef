#include "import/html/reader.h"

#include <algorithm>
#include <string>

#include <galley/limits.h>

#include "import/html/notes.h"
#include "text/language.h"
#include "text/utf8.h"

namespace galley::import {

using model::Blocks;
using model::Inlines;
using text::Code;
using Name = AttributeName;

bool has_class(const Node& node, std::string_view name) {
  const auto list = node.attribute(Name::class_);
  for (auto at = list.find(name); at != std::string_view::npos; at = list.find(name, at + 1)) {
    const auto end = at + name.size();
    if ((at == 0 || text::is_space(list[at - 1])) && (end == list.size() || text::is_space(list[end])))
      return true;
  }
  return false;
}

std::uint32_t read_number(std::string_view value, std::uint32_t largest) {
  std::uint32_t number = 0;
  for (const char c : text::trim(value)) {
    if (!text::is_digit(c)) break;
    number = std::min(number * 10 + static_cast<std::uint32_t>(c - '0'), largest);
  }
  return number;
}

namespace {

// What stands around ruby text for browsers that know none; the page has brackets of its own.
bool is_bracket(const Node& node) {
  constexpr std::size_t kLongestCharacter = 4;
  return node.parent->is(Tag::ruby) && node.first == node.last &&
         (node.first == nullptr ||
          (node.first->tag == Tag::text && text::trim(node.first->text).size() <= kLongestCharacter));
}

}  // namespace

TreeReader::TreeReader(Context& context, const text::Place* place, std::string_view html, const Tree& tree)
    : context_(context), place_(place), html_(html), tree_(tree), text_(context, place) {
  if (tree.cut != Tree::nowhere) context.problems.add(Code::html_cut, place, position(tree.cut));
  if (tree.deep != Tree::nowhere) context.problems.add(Code::html_depth, place, position(tree.deep));
}

Blocks TreeReader::read_blocks() {
  find_notes(*tree_.root, place_, context_);
  frames_.push_back({Kind::body, tree_.root, {}});
  walk();
  flush();
  report_unused();
  return top().body;
}

Inlines TreeReader::read_inlines() {
  frames_.push_back({Kind::field, tree_.root, {}});
  walk();
  report_unused();
  return text_.finish();
}

void TreeReader::walk() {
  const auto* root = tree_.root;
  for (const Node* node = root->first; node != nullptr;) {
    if (enter(*node) && node->first != nullptr) {
      node = node->first;
      continue;
    }
    leave(*node);
    while (node->next == nullptr && node->parent != root) {
      node = node->parent;
      leave(*node);
    }
    node = node->next;
  }
}

// False: its children are not looked at.
bool TreeReader::enter(const Node& node) {
  if (top().is_sealed && node.parent == top().node && !node.is(Tag::figcaption) &&
      !has_class(node, "galley-media-title")) {
    node.is_named = true;
    return false;
  }
  const auto kind = top().kind;
  if (kind == Kind::list || kind == Kind::definitions) enter_list_child(node);
  if (node.tag == Tag::text) {
    text_.text(node.text);
    return true;
  }
  if (node.tag == Tag::ready) {
    ready_block(node);
    return false;
  }
  return enter_element(node);
}

// What stands in a list without an item has one of its own.
void TreeReader::enter_list_child(const Node& node) {
  if (node.tag == Tag::text && text::trim(node.text).empty()) return;
  if (top().kind == Kind::list) {
    if (!node.is(Tag::li) && node.role != Role::note) open(Kind::item, node);
  } else if (!node.is(Tag::dt) && !node.is(Tag::dd) && !node.is(Tag::div)) {
    open(Kind::definition, node);
  }
}

bool TreeReader::skip(const Node& node) {
  report(Code::html_left_out, node);
  node.is_named = true;
  return false;
}

bool TreeReader::enter_element(const Node& node) {
  if (node.role == Role::note) return open(Kind::note, node) || enter_block(node);
  if (node.role == Role::back) {
    node.is_named = true;  // The page has a way back of its own.
    return false;
  }
  if (!node.is_html()) {
    // Pictures and formulas are not drawn; their words are all that can be shown.
    if (node.tag == Tag::script || node.tag == Tag::style ||
        (node.tag == Tag::unknown && (node.text == "annotation" || node.text == "metadata"))) {
      return skip(node);
    }
    if (node.tag == Tag::svg || node.tag == Tag::math) report(Code::html_element, node);
    if (node.tag == Tag::title || node.tag == Tag::desc || node.tag == Tag::unknown) text_.space();
    return true;
  }
  switch (node.tag) {
    case Tag::script:
    case Tag::style:
    case Tag::template_:
    case Tag::title:
    case Tag::noframes:
    case Tag::noembed:
    case Tag::base:
    case Tag::embed:
    case Tag::frame:
    case Tag::input:
    case Tag::area:
      return skip(node);
    case Tag::basefont:
    case Tag::bgsound:
    case Tag::col:
    case Tag::keygen:
    case Tag::link:
    case Tag::meta:
    case Tag::param:
    case Tag::source:
    case Tag::track:
      return false;
    case Tag::rp:
      return !is_bracket(node);
    case Tag::br:
      text_.line_break();
      return false;
    case Tag::wbr:
      text_.add_unseen({model::Marked{model::Mark::word_break, {}}});
      return false;
    case Tag::img:
      image(node);
      return false;
    case Tag::video:
      film(node, model::MediaKind::video);
      return false;
    case Tag::audio:
      film(node, model::MediaKind::audio);
      return false;
    case Tag::iframe:
      frame_of_provider(node);
      return false;
    case Tag::select:
    case Tag::textarea:
    case Tag::button:
    case Tag::object:
    case Tag::applet:
    case Tag::canvas:
    case Tag::meter:
    case Tag::progress:
    case Tag::datalist:
    case Tag::map:
      report(Code::html_element, node);
      text_.space();
      return true;
    case Tag::option:
    case Tag::optgroup:
      text_.space();
      return true;
    default:
      break;
  }
  if (has(node.tag, traits::phrasing)) {
    if (node.tag == Tag::unknown) report(Code::html_element, node);
    if (node.role == Role::reference && note_reference(node)) {
      node.is_named = true;  // Its number is the page's own.
      return false;
    }
    if (node.tag == Tag::code && inline_code(node)) return false;
    enter_marks(node);
    return true;
  }
  return enter_block(node);
}

bool TreeReader::enter_block(const Node& node) {
  flush();
  const auto language = language_tag(node, Name::lang);
  if (!language.empty()) language_ = context_.arena.make<Language>(&node, language_, language);
  const bool is_figure_part = top().kind == Kind::figure;
  switch (node.tag) {
    case Tag::p:
      if (is_figure_part && has_class(node, "galley-media-title")) open(Kind::media_title, node);
      break;
    case Tag::h1:
    case Tag::h2:
    case Tag::h3:
    case Tag::h4:
    case Tag::h5:
    case Tag::h6:
      // The heading of the notes is the page's own.
      if (node.parent != nullptr &&
          node.parent->attribute(Name::class_).find("footnote") != std::string_view::npos &&
          !context_.article.notes.empty()) {
        report(Code::html_dropped, node);
        node.is_named = true;
        return false;
      }
      open(Kind::heading, node);
      break;
    case Tag::ul:
    case Tag::ol:
    case Tag::menu:
    case Tag::dir:
      if (!has_class(node, "galley-gallery-items")) open(Kind::list, node);
      break;
    case Tag::li:
      // The pictures of a gallery are its list.
      enter_part(node, Kind::item, top().kind == Kind::list || top().kind == Kind::gallery);
      break;
    case Tag::dl:
      open(Kind::definitions, node);
      break;
    case Tag::dt:
      enter_part(node, Kind::term, top().kind == Kind::definitions);
      break;
    case Tag::dd:
      enter_part(node, Kind::definition, top().kind == Kind::definitions);
      break;
    case Tag::blockquote:
      open(Kind::quote, node);
      break;
    case Tag::footer:
      if (top().kind == Kind::quote && node.parent == top().node) open(Kind::attribution, node);
      break;
    case Tag::details:
      open(Kind::details, node);
      break;
    case Tag::summary:
      enter_part(node, Kind::summary, top().kind == Kind::details && node.parent == top().node);
      break;
    case Tag::aside:
      open(Kind::aside, node);
      break;
    case Tag::section:
    case Tag::div:
      if (has_class(node, "galley-aside")) open(Kind::aside, node);
      if (has_class(node, "galley-gallery") || has_class(node, "wp-block-gallery")) open(Kind::gallery, node);
      break;
    case Tag::figure:
      if (has_class(node, "wp-block-gallery")) {
        open(Kind::gallery, node);
      } else if (open(Kind::figure, node) && has_class(node, "galley-embed")) {
        top().is_sealed = own_embed(node);
      }
      break;
    case Tag::figcaption:
      enter_part(node, Kind::caption, is_figure_part || top().kind == Kind::gallery);
      break;
    case Tag::table:
      if (open(Kind::table, node)) top().table = context_.arena.make<model::Table>();
      break;
    case Tag::caption:
      if (top().kind == Kind::table) open(Kind::caption, node);
      break;
    case Tag::td:
    case Tag::th:
      if (top().kind == Kind::table) open(Kind::cell, node);
      break;
    case Tag::pre:
    case Tag::listing:
    case Tag::xmp:
    case Tag::plaintext:
      code_block(node);
      return false;
    case Tag::hr:
      is_running() ? report(Code::html_flattened, node) : append(model::Divider{});
      return false;
    case Tag::form:
    case Tag::fieldset:
    case Tag::marquee:
      report(Code::html_element, node);
      break;
    default:
      break;
  }
  // Running text says its language itself; blocks print the direction that goes with theirs.
  const auto kind = top().kind;
  bool says = !language.empty();
  if (top().node == &node && kind != Kind::caption) {
    const bool is_in_block = kind != Kind::heading && kind != Kind::media_title;
    says = is_in_block && this->language() != top().language;
  }
  if (is_running() && says) mark(node, model::Mark::language, this->language());
  direction(node, !language.empty());
  return true;
}

// A part that stands where it belongs, or is but its words. Within running text it is named with the whole.
void TreeReader::enter_part(const Node& node, Kind kind, bool is_there) {
  if (is_running()) return;
  if (!is_there) return report(Code::html_element, node);
  if (kind != Kind::item || top().kind == Kind::list) open(kind, node);
}

void TreeReader::leave(const Node& node) {
  if (node.tag != Tag::text && node.is_html()) {
    if (!has(node.tag, traits::phrasing)) flush(node.is(Tag::p));
    if (node.is(Tag::option) || node.is(Tag::textarea) || node.is(Tag::button)) text_.space();
  }
  if (opened_ != nullptr && opened_->node == &node) {
    for (auto count = opened_->marks; count > 0; --count) text_.close();
    // What marks nothing is not shown, and neither is what it says.
    const bool is_shown = text_.written() != opened_->written;
    for (const auto* at = node.attributes; at != nullptr; at = at->next) {
      if (at->use == Use::read) at->use = is_shown ? Use::shown : Use::none;
    }
    opened_ = opened_->outer;
  }
  if (node.is(Tag::tr) && top().kind == Kind::table) close_row(node);
  while (frames_.size() > 1 && top().node == &node) close();
  if (language_ != nullptr && language_->node == &node) language_ = language_->outer;
}

}  // namespace galley::import
