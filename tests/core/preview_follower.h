#pragma once

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <galley/preview.h>

namespace galley::tests {

/// What a page does with the updates of a preview: keeps parts by their keys, and makes the steps in turn.
class Follower {
 public:
  /// Makes the steps of an update; empty, or what is wrong with them.
  std::string follow(const Preview& preview, Preview::Outcome outcome) {
    if (outcome == Preview::Outcome::whole) {
      parts_.clear();
      for (const auto& part : preview.parts())
        list(part.container).push_back({part.key, bytes(preview, part)});
    } else if (outcome == Preview::Outcome::patched) {
      for (const auto& edit : preview.edits()) {
        if (auto wrong = make(preview, edit); !wrong.empty()) return wrong;
      }
    }
    return compare(preview);
  }

 private:
  struct Part {
    std::uint32_t key;
    std::string html;
  };
  using List = std::vector<Part>;

  List& list(PreviewContainer container) { return parts_[static_cast<int>(container)]; }

  static List::iterator find(List& parts, std::uint32_t key) {
    auto at = parts.begin();
    while (at != parts.end() && at->key != key) ++at;
    return at;
  }

  template <class Piece>
  static std::string bytes(const Preview& preview, const Piece& piece) {
    return std::string{preview.html().substr(piece.start, piece.end - piece.start)};
  }

  std::string make(const Preview& preview, const PreviewEdit& edit) {
    auto& parts = list(edit.container);
    if (edit.kind == PreviewEdit::Kind::insert) {
      const auto before = edit.before == 0 ? parts.end() : find(parts, edit.before);
      if (edit.before != 0 && before == parts.end()) return "inserted before a part that is not there";
      if (find(parts, edit.key) != parts.end()) return "a key is used again";
      parts.insert(before, {edit.key, bytes(preview, edit)});
      return {};
    }
    const auto at = find(parts, edit.key);
    if (at == parts.end()) return "no such part";
    if (edit.kind == PreviewEdit::Kind::remove) {
      parts.erase(at);
    } else {
      at->html = bytes(preview, edit);
    }
    return {};
  }

  std::string compare(const Preview& preview) {
    std::map<int, std::size_t> at;
    for (const auto& part : preview.parts()) {
      const auto& parts = list(part.container);
      auto& index = at[static_cast<int>(part.container)];
      if (index >= parts.size()) return "a part is missing";
      if (parts[index].key != part.key) return "another key";
      if (parts[index].html != bytes(preview, part)) return "another part: " + parts[index].html;
      ++index;
    }
    for (const auto& [container, parts] : parts_) {
      if (at[container] != parts.size()) return "a part is left over";
    }
    return {};
  }

  std::map<int, List> parts_;
};

/// UTF-16 units of a text that is sound UTF-8, counted in the plainest way.
inline std::uint32_t units(std::string_view text) {
  std::uint32_t count = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80 || byte >= 0xC0) count += byte >= 0xF0 ? 2 : 1;
  }
  return count;
}

/// Gives a preview that shows `before` the text `now` as an edit. `more` characters around it are told to be
/// taken out and put in again: editors need not tell the shortest edit.
inline Preview::Outcome update_by_edit(Preview& preview, std::string_view before, std::string_view now,
                                       std::size_t more) {
  std::size_t start = 0;
  while (start < before.size() && start < now.size() && before[start] == now[start]) ++start;
  auto left = std::min(before.size(), now.size()) - start;
  std::size_t end = 0;
  while (end < left && before[before.size() - 1 - end] == now[now.size() - 1 - end]) ++end;
  start -= std::min(start, more);
  end -= std::min(end, more);
  const auto continues = [](std::string_view text, std::size_t at) {
    return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
  };
  while (start > 0 && (continues(before, start) || continues(now, start))) --start;
  while (end > 0 && (continues(before, before.size() - end) || continues(now, now.size() - end))) --end;
  const auto removed = before.substr(start, before.size() - end - start);
  return preview.update(units(before.substr(0, start)), units(removed),
                        now.substr(start, now.size() - end - start));
}

/// What differs between a preview and a render of the same text; empty: nothing.
inline std::string difference(const Preview& preview, const Rendering& whole) {
  const auto& report = preview.report();
  if (preview.html() != whole.html.view()) return "html";
  if (report.words != whole.words) return "words";
  if (report.minutes != whole.minutes) return "minutes";
  if (report.problems.size() != whole.problems.size()) return "problems";
  for (std::size_t i = 0; i < whole.problems.size(); ++i) {
    const auto& a = report.problems[i];
    const auto& b = whole.problems[i];
    if (a.code != b.code || a.path != b.path || a.message != b.message) return "a problem";
    if (a.line != b.line || a.column != b.column) return "a problem's position";
  }
  if (report.outline.size() != whole.outline.size()) return "outline";
  for (std::size_t i = 0; i < whole.outline.size(); ++i) {
    if (report.outline[i].text != whole.outline[i].text || report.outline[i].id != whole.outline[i].id)
      return "a heading";
  }
  return {};
}

}  // namespace galley::tests
