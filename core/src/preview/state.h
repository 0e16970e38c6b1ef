#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <galley/preview.h>

#include "import/body_map.h"
#include "locale/strings.h"
#include "model/article.h"
#include "preview/alone.h"
#include "preview/source.h"
#include "text/arena.h"

namespace galley {

/// A whole render and what it was made from. Its parts point into its text and its arena.
struct Whole {
  std::string json;
  text::Arena arena;
  import::BodyMap map;
  model::Article article;
  locale::Strings strings{locale::Language{}};
  text::WordCount counted;
  bool allows_alone = false;
};

struct Preview::State {
  Options options;
  std::unique_ptr<Whole> whole;
  std::string edited;  ///< the last good text, where it is not the one of `whole`
  bool is_edited = false;
  Rendering good;    ///< of the last good text
  Rendering broken;  ///< of the last text, if that was broken; its problems alone
  bool is_kept = false;
  std::vector<PreviewPart> parts;
  std::string frame;
  std::vector<preview::Segment> segments;
  std::vector<PreviewEdit> edits;
  std::uint32_t last_key = 0;
  bool new_problems = false;
  bool new_outline = false;
  bool was_alone = false;

  std::string_view text() const {
    if (whole == nullptr) return {};
    return is_edited ? std::string_view{edited} : std::string_view{whole->json};
  }
  const Rendering& shown() const { return is_kept ? broken : good; }

  // update_alone.cpp
  /// Makes an edit of the last good text, if nothing is left to do for the whole: where it is empty, or where
  /// the one segment that was edited stands alone. Nothing: nothing was done.
  std::optional<Outcome> update_in_place(const preview::Edit& edit, std::string_view inserted);

  // update_whole.cpp
  Outcome update_whole(std::string json);

 private:
  bool update_alone(const preview::Edit& edit, std::string_view inserted);
  const preview::Segment* edited_segment(const preview::Edit& edit, std::uint32_t& end) const;
  void exchange(preview::Segment& segment, const preview::Alone& now);
  void move_behind(const preview::Segment& segment, std::int64_t by, std::int64_t parts_by);
  bool compare_parts(std::string_view html, std::vector<PreviewPart>& now);
};

}  // namespace galley
