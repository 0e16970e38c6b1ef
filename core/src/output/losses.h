#pragma once

#include <string>
#include <string_view>

#include "text/problems.h"

namespace galley::output {

/// What a format cannot say, while an article is written in it: one problem for each kind of thing, at the
/// first of its places.
class Losses {
 public:
  Losses(text::ProblemLog& log, std::string_view format) : log_(log), format_(format) {}

  /// `what` is plural or without an article: "captions". `place` may be null.
  void name(std::string_view what, const text::Place* place) {
    const std::string word = std::string{"|"}.append(what).append("|");
    if (named_.find(word) != std::string::npos) return;
    named_ += word;
    log_.add(text::Code::conversion_lost, place,
             std::string{format_}.append(" has no place for ").append(what));
  }
  /// The same where `is_there` holds.
  void name_if(bool is_there, std::string_view what, const text::Place* place) {
    if (is_there) name(what, place);
  }

 private:
  text::ProblemLog& log_;
  std::string_view format_;
  std::string named_;
};

}  // namespace galley::output
