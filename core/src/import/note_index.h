#pragma once

#include <cstdint>
#include <string_view>

#include "model/article.h"
#include "text/arena.h"
#include "text/index.h"

namespace galley::import {

/// The footnotes of an article, found by their labels, which are compared without regard to ASCII case. Every
/// importer adds them here, so that a look-up takes no longer with many of them.
class NoteIndex {
 public:
  explicit NoteIndex(model::Article& article) : article_(article) {}

  /// Index in `article.notes`, or -1.
  std::int32_t find(std::string_view label) const;

  /// A new note at the end of `article.notes`. Found by its label unless that is empty or taken.
  model::Note& append(text::Arena& arena, std::string_view label, const text::Place* place);

 private:
  model::Article& article_;
  text::Index by_label_;  // in lower case
};

}  // namespace galley::import
