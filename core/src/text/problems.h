#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <galley/problem.h>

#include "text/place.h"

namespace galley::text {

/// The kinds of problem, in the order of codes.inc.
enum class Code : std::uint8_t {
#define GALLEY_CODE(name, code, severity, what, mend) name,
#include "text/codes.inc"
#undef GALLEY_CODE
};

/// Collects what is wrong while a render goes on. Places are kept as pointers into the arena and written out
/// once, at the end, so that a clean article pays nothing.
class ProblemLog {
 public:
  /// Notes a problem. `detail` replaces "{}" in the message; it is copied and shortened. Behind
  /// `limits::problems` it is only counted; an error still takes the place of the last that is none.
  void add(Code code, const Place* place, std::string_view detail = {});
  /// The same with a number as the detail: shorter where it is called.
  void add(Code code, const Place* place, std::size_t number);

  std::size_t size() const { return entries_.size(); }
  bool has(Code code) const;

  /// The problems with their pointers, lines and columns in `json`, the text that the places' offsets count
  /// in.
  Problems finish(std::string_view json) const;

 private:
  struct Entry {
    Code code;
    const Place* place;
    std::string detail;
  };
  std::vector<Entry> entries_;
  /// What stands behind this many entries are errors, once the log is full.
  std::size_t unsettled_ = 0;
  std::size_t dropped_ = 0;
};

}  // namespace galley::text
