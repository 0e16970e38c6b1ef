#include "import/html/notes.h"

#include <string_view>
#include <vector>

#include "text/index.h"

namespace galley::import {

namespace {

using Name = AttributeName;

std::string_view fragment(const Node& node) {
  if (!node.is(Tag::a)) return {};
  const auto* href = find(node.attributes, Name::href);
  if (href == nullptr || href->value.size() < 2 || href->value[0] != '#') return {};
  return href->value.substr(1);
}

bool contains(const Node& outer, const Node* inner) {
  while (inner != nullptr && inner != &outer) inner = inner->parent;
  return inner != nullptr;
}

// What holds the words of a note whose place is marked by `node`.
Node* container(Node* node) {
  while (node != nullptr && has(node->tag, traits::phrasing)) node = node->parent;
  if (node == nullptr || !node->is_html() || node->parent == nullptr) return nullptr;
  // Word and Google Docs put each note in a part of its own, and the mark into its first paragraph.
  auto* parent = node->parent;
  const bool is_first = parent->is(Tag::div) && parent->parent != nullptr && node->is(Tag::p) &&
                        parent->first == node && !parent->attribute(Name::id).empty();
  return is_first ? parent : node;
}

// Links to one mark that are looked at, the last ones first: many marks may share a name.
constexpr std::uint32_t kMostWaysBack = 16;

class NoteFinder {
 public:
  NoteFinder(Node& root, const text::Place* place, Context& context)
      : root_(root), place_(place), context_(context) {}

  void run() {
    for (auto* node = &root_; node != nullptr; node = following(node, &root_)) {
      const auto name = fragment(*node);
      if (name.empty()) continue;
      anchors_.push_back(node);
      auto& last = by_target_.emplace(name, 0).first->second;
      others_.push_back(last);
      last = static_cast<std::uint32_t>(anchors_.size());
    }
    if (anchors_.empty()) return;
    for (auto* node = &root_; node != nullptr; node = following(node, &root_)) {
      for (const auto name : {node->attribute(Name::id), node->attribute(Name::name)}) {
        if (name.empty() || !by_name_.emplace(name, targets_.size()).second) continue;
        targets_.push_back(node);
      }
    }
    for (auto* anchor : anchors_) {
      if (anchor->role == Role::none) look_at(*anchor);
    }
    // Marks of further names of a note, which need no way back of their own.
    for (auto* anchor : anchors_) {
      if (anchor->role != Role::none) continue;
      const auto* note = container(target_of(fragment(*anchor)));
      if (note != nullptr && note->role == Role::note && !contains(*note, anchor)) refer(*anchor, *note);
    }
  }

 private:
  static void refer(Node& anchor, const Node& note) {
    anchor.role = Role::reference;
    anchor.note = note.note;
  }

  // The first element of a name; null when there is none.
  Node* target_of(std::string_view name) const {
    const auto found = by_name_.find(name);
    return found == by_name_.end() ? nullptr : targets_[found->second];
  }

  void look_at(Node& anchor) {
    const auto label = fragment(anchor);
    auto* note = container(target_of(label));
    if (note == nullptr || contains(*note, &anchor) || note->offset < anchor.offset) return;
    const bool is_known = note->role == Role::note;
    if (is_known ? note->noted->label != label : !leads_back(*note, anchor)) return;
    if (is_known) {
      leads_back(*note, anchor);
    } else {
      note->role = Role::note;
      note->note = context_.article.notes.size();
      note->noted = &context_.notes.append(context_.arena, context_.arena.copy(label), place_);
    }
    refer(anchor, *note);
  }

  // Whether a link in `note` leads to the mark `anchor`, or to what stands around it. All that do are no
  // text.
  bool leads_back(Node& note, const Node& anchor) {
    bool found = false;
    for (const auto* node :
         {&anchor, static_cast<const Node*>(anchor.parent), static_cast<const Node*>(anchor.first),
          static_cast<const Node*>(anchor.previous)}) {
      if (node == nullptr || !has(node->tag, traits::phrasing)) continue;
      for (const auto name : {node->attribute(Name::id), node->attribute(Name::name)}) {
        const auto links = by_target_.find(name);
        if (links == by_target_.end() || target_of(name) != node) continue;
        auto count = kMostWaysBack;
        for (auto at = links->second; at > 0 && count > 0; at = others_[at - 1], --count) {
          auto* link = anchors_[at - 1];
          if (!contains(note, link)) continue;
          link->role = Role::back;
          found = true;
        }
      }
    }
    return found;
  }

  Node& root_;
  const text::Place* place_;
  Context& context_;
  std::vector<Node*> anchors_;
  std::vector<std::uint32_t> others_;  ///< for each of them the one before it of the same target, from 1
  text::Index by_target_;              ///< the last one of a target, from 1
  std::vector<Node*> targets_;
  text::Index by_name_;  ///< index into them
};

}  // namespace

void find_notes(Node& root, const text::Place* place, Context& context) {
  NoteFinder{root, place, context}.run();
}

}  // namespace galley::import
