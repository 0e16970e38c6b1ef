#include "import/html/running_text.h"

#include <algorithm>
#include <string>

#include <galley/limits.h>

#include "text/lanes.h"
#include "text/utf8.h"

namespace galley::import {

using model::Inline;
using model::Inlines;
using model::Mark;

namespace {

// Two breaks part more than one does; further ones are but space.
constexpr std::uint32_t kMostBreaks = 2;

bool is_direction(Mark mark) { return mark >= Mark::left_to_right && mark <= Mark::forced_right_to_left; }

// Only no-break spaces, with which editors fill empty paragraphs.
bool is_filler(std::string_view word) {
  while (word.substr(0, 2) == "\xC2\xA0") word.remove_prefix(2);
  return word.empty();
}

// Whether white space in `words` may be more than single spaces between words, where it neither begins nor
// ends. Never misses any; a control may look like it.
bool may_collapse(std::string_view words) {
  namespace lanes = text::lanes;
  const auto fits = [](lanes::Bytes here, lanes::Bytes next) {
    return lanes::any(lanes::below(here, ' ') | (lanes::equal(here, ' ') & lanes::equal(next, ' ')));
  };
  std::size_t at = 0;
  for (; at + lanes::width < words.size(); at += lanes::width) {
    if (fits(lanes::load(words.data() + at), lanes::load(words.data() + at + 1))) return true;
  }
  for (; at + 1 < words.size(); ++at) {
    if (text::is_space(words[at]) && (words[at] != ' ' || text::is_space(words[at + 1]))) return true;
  }
  return false;
}

}  // namespace

std::string_view collapse(std::string_view words, text::Arena& arena) {
  if (!may_collapse(words)) return words;
  auto* copy = static_cast<char*>(arena.allocate(words.size(), 1));
  std::size_t size = 0;
  for (const char c : words) {
    if (!text::is_space(c)) {
      copy[size++] = c;
    } else if (size == 0 || copy[size - 1] != ' ') {
      copy[size++] = ' ';
    }
  }
  return {copy, size};
}

RunningText::RunningText(Context& context, const text::Place* place) : context_(context), place_(place) {
  targets_.push_back(&out_);
}

// Whether a mark says nothing more within those that are open.
bool RunningText::is_said(const Inline& mark, bool grows) const {
  const auto* inner = std::get_if<model::Marked>(&mark.content);
  // These mean more within each other.
  if (inner == nullptr || inner->mark == Mark::quotation || inner->mark == Mark::subscript ||
      inner->mark == Mark::superscript) {
    return false;
  }
  for (auto at = wanted_.rbegin(); at != wanted_.rend(); ++at) {
    const auto* outer = std::get_if<model::Marked>(&at->mark.content);
    if (outer == nullptr) continue;
    if (outer->mark == inner->mark) return outer->value == inner->value && !(grows && at->grows);
    if (is_direction(outer->mark) && is_direction(inner->mark)) return false;
  }
  return false;
}

bool RunningText::open(const Inline& mark, bool grows) {
  const bool is_link = std::holds_alternative<model::Link>(mark.content);
  if (is_link && links_ > 0) return false;
  if (is_said(mark, grows)) return false;
  if (is_link) ++links_;
  wanted_.push_back({mark, grows});
  return true;
}

void RunningText::close() {
  if (std::holds_alternative<model::Link>(wanted_.back().mark.content)) --links_;
  wanted_.pop_back();
  if (targets_.size() > wanted_.size() + 1) targets_.pop_back();
}

// Writes the break or space that waits, then opens the marks that wait. A space may come with the first word.
void RunningText::sync(std::string_view& first_word) {
  auto& arena = context_.arena;
  ++written_;
  const auto wanted = std::min<std::size_t>(wanted_.size(), limits::inline_depth);
  if (is_visible_ && pending_breaks_ > 0) {
    for (std::uint32_t i = 0; i < std::min(pending_breaks_, kMostBreaks); ++i)
      targets_.back()->append(arena, {model::LineBreak{true}});
  } else if (is_visible_ && pending_space_) {
    if (targets_.size() == wanted + 1 && !first_word.empty() && first_word[0] == ' ') {
      pending_space_ = false;
      return;
    }
    targets_.back()->append(arena, {model::Text{" "}});
  }
  if (!first_word.empty() && first_word[0] == ' ') first_word.remove_prefix(1);
  pending_breaks_ = 0;
  pending_space_ = false;
  while (targets_.size() < wanted + 1) {
    auto& added = targets_.back()->append(arena, wanted_[targets_.size() - 1].mark);
    auto* link = std::get_if<model::Link>(&added.content);
    targets_.push_back(link != nullptr ? &link->children : &std::get<model::Marked>(added.content).children);
  }
  if (wanted < wanted_.size() && !depth_reported_) {
    depth_reported_ = true;
    context_.problems.add(text::Code::inline_depth, place_, limits::inline_depth);
  }
}

void RunningText::text(std::string_view characters) {
  std::size_t start = 0;
  while (start < characters.size() && text::is_space(characters[start])) ++start;
  if (start > 0) pending_space_ = true;
  auto end = characters.size();
  while (end > start && text::is_space(characters[end - 1])) --end;
  if (start == end) return;
  // The space before the word goes with it, where there is one.
  const bool has_space = start > 0 && characters[start - 1] == ' ';
  const bool ends_with_space = end < characters.size();
  auto words = characters.substr(has_space ? start - 1 : start, end - start + (has_space ? 1 : 0));
  sync(words);
  words = collapse(words, context_.arena);
  targets_.back()->append(context_.arena, {model::Text{words}});
  is_visible_ = is_visible_ || !is_filler(words);
  pending_space_ = ends_with_space;
}

void RunningText::add(const Inline& part) {
  std::string_view none;
  sync(none);
  targets_.back()->append(context_.arena, part);
  is_visible_ = true;
}

void RunningText::add_unseen(const Inline& part) {
  if (is_visible_ && !pending_space_ && pending_breaks_ == 0) targets_.back()->append(context_.arena, part);
}

Inlines RunningText::finish() {
  const auto out = is_visible_ ? out_ : Inlines{};
  out_ = {};
  targets_.erase(targets_.begin() + 1, targets_.end());
  pending_breaks_ = 0;
  pending_space_ = is_visible_ = false;
  return out;
}

}  // namespace galley::import
