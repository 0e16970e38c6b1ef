#include "import/note_index.h"

#include <string>

#include "text/utf8.h"

namespace galley::import {

namespace {

std::string lower(std::string_view label) {
  std::string out{label};
  for (auto& c : out) c = text::lower(c);
  return out;
}

}  // namespace

std::int32_t NoteIndex::find(std::string_view label) const {
  const auto found = by_label_.find(lower(label));
  return found == by_label_.end() ? -1 : static_cast<std::int32_t>(found->second);
}

model::Note& NoteIndex::append(text::Arena& arena, std::string_view label, const text::Place* place) {
  if (!label.empty()) {
    by_label_.emplace(arena.copy(lower(label)), static_cast<std::uint32_t>(article_.notes.size()));
  }
  return article_.notes.append(arena, {place, label, {}});
}

}  // namespace galley::import
