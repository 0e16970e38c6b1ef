#include "output/notes.h"

#include <algorithm>
#include <set>

#include "text/utf8.h"

namespace galley::output {

namespace {

constexpr std::size_t kLabelBytes = 100;

// Labels are told apart without regard to case.
std::string folded(std::string_view label) {
  std::string out;
  for (const char c : label) out += text::lower(c);
  return out;
}

// Labels that no mark of Markdown can part.
bool is_safe(std::string_view label) {
  return !label.empty() && label.size() <= kLabelBytes && std::all_of(label.begin(), label.end(), [](char c) {
    return text::is_alpha(c) || text::is_digit(c) || c == '-' || c == '.';
  });
}

}  // namespace

std::vector<std::string> note_labels(const model::Article& article) {
  std::set<std::string, std::less<>> taken;
  std::vector<std::string> labels(article.notes.size());
  std::size_t index = 0;
  for (const auto& note : article.notes) {
    if (is_safe(note.label) && taken.insert(folded(note.label)).second) labels[index] = note.label;
    ++index;
  }
  std::size_t number = 0;
  for (auto& label : labels) {
    ++number;
    if (!label.empty()) continue;
    label = std::to_string(number);
    while (!taken.emplace(label).second) label.insert(0, "note-");
  }
  return labels;
}

}  // namespace galley::output
