#include "import/html/notes.h"

#include <map>
#include <string_view>
#include <vector>

#include "text/index.h"

namespace galley::import {

namespace {

using Name = AttributeName;

std::string_view fragment(const Node& node) {
  if (!node.is(Tag::a)) return {};
  const auto href = node.attribute(Name::href);
  return href.size() > 1 && href[0] == '#' ? href.substr(1) : std::string_view{};
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

class NoteFinder {
 public:
  NoteFinder(Node& root, const text::Place* place, Context& context)
      : root_(root), place_(place), context_(context) {}

  void run() {
    for (auto* node = &root_; node != nullptr; node = following(node, &root_)) {
      if (!fragment(*node).empty()) anchors_.push_back(node);
    }
    if (anchors_.empty()) return;
    for (auto* node = &root_; node != nullptr; node = following(node, &root_)) {
      for (const auto name : {node->attribute(Name::id), node->attribute(Name::name)}) {
        if (!name.empty()) targets_.emplace(name, node);
      }
    }
    for (auto* anchor : anchors_) by_target_[fragment(*anchor)].push_back(anchor);
    for (auto* anchor : anchors_) {
      if (anchor->role == Role::none) look_at(*anchor);
    }
    // Further marks of a note, which need no way back of their own.
    for (auto* anchor : anchors_) {
      if (anchor->role != Role::none) continue;
      const auto target = targets_.find(fragment(*anchor));
      if (target == targets_.end()) continue;
      const auto* note = container(target->second);
      if (note != nullptr && note->role == Role::note && !contains(*note, anchor)) refer(*anchor, note->note);
    }
  }

 private:
  static void refer(Node& anchor, std::uint32_t note) {
    anchor.role = Role::reference;
    anchor.note = note;
  }

  void look_at(Node& anchor) {
    const auto target = targets_.find(fragment(anchor));
    if (target == targets_.end()) return;
    auto* note = container(target->second);
    if (note == nullptr || contains(*note, &anchor) || note->offset < anchor.offset) return;
    if (note->role == Role::note) {
      if (labels_[note->note - first_] == target->first) refer(anchor, note->note);
      return;
    }
    if (!leads_back(*note, anchor)) return;
    note->role = Role::note;
    note->note = context_.article.notes.size();
    if (labels_.empty()) first_ = note->note;
    labels_.push_back(target->first);
    context_.notes.append(context_.arena, context_.arena.copy(target->first), place_);
    refer(anchor, note->note);
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
        const auto target = targets_.find(name);
        if (name.empty() || target == targets_.end() || target->second != node) continue;
        const auto links = by_target_.find(name);
        if (links == by_target_.end()) continue;
        for (auto* link : links->second) {
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
  std::map<std::string_view, Node*> targets_;
  std::map<std::string_view, std::vector<Node*>> by_target_;
  std::vector<std::string_view> labels_;
  std::uint32_t first_ = 0;
};

}  // namespace

void find_notes(Node& root, const text::Place* place, Context& context) {
  NoteFinder{root, place, context}.run();
}

}  // namespace galley::import
