#include "text/grapheme.h"

#include <algorithm>
#include <cstdint>
#include <iterator>

#include "text/utf8.h"

namespace galley::text {
namespace {

struct IndexEntry {
  std::uint32_t first;
  std::uint32_t offset;
};

#include "text/grapheme.inc"

/// UAX #29 table 2, with the classes of GB9c and GB11. The order is that of tools/unicode/generate.mjs up to
/// `consonant`.
enum class Break : std::uint8_t {
  other,
  control,
  extend,
  extend_outside_conjuncts,
  linker,  // an Extend that joins consonants
  zwj,
  regional,
  prepend,
  spacing_mark,
  l,
  v,
  t,
  pictographic,
  consonant,
  cr,
  lf,
  lv,
  lvt,
};

constexpr std::uint32_t kHangulFirst = 0xAC00;
constexpr std::uint32_t kHangulLast = 0xD7A3;

std::uint32_t take_number(const std::uint8_t*& at) {
  std::uint32_t value = 0;
  for (unsigned shift = 0;; shift += 7) {
    const std::uint8_t byte = *at++;
    value |= static_cast<std::uint32_t>(byte & 127) << shift;
    if (byte < 128) return value;
  }
}

Break in_table(std::uint32_t point) {
  const IndexEntry* after =
      std::upper_bound(std::begin(kIndex), std::end(kIndex), point,
                       [](std::uint32_t wanted, const IndexEntry& entry) { return wanted < entry.first; });
  if (after == std::begin(kIndex)) return Break::other;
  const IndexEntry& entry = *(after - 1);
  const std::uint8_t* at = kRunBytes + entry.offset;
  std::uint32_t next = entry.first;
  for (std::uint32_t run = 0; run < kRunsPerEntry && at < std::end(kRunBytes); ++run) {
    const std::uint32_t first = next + take_number(at);
    if (point < first) return Break::other;
    const std::uint8_t packed = *at++;
    std::uint32_t left = packed & 15;
    if (left == 15) left += take_number(at);
    if (point <= first + left) return static_cast<Break>(packed >> 4);
    next = first + left + 1;
  }
  return Break::other;
}

Break break_of(std::uint32_t point) {
  if (point < 0x80) {
    if (point >= 0x20 && point != 0x7F) return Break::other;
    if (point == '\r') return Break::cr;
    return point == '\n' ? Break::lf : Break::control;
  }
  // Latin, Greek and Cyrillic letters, Han and Yi: most texts are made of these.
  if (point >= 0xAF && point < 0x300) return Break::other;
  if (point >= 0x370 && point < 0x483) return Break::other;
  if (point >= 0x3400 && point <= 0xA48C) return Break::other;
  if (point >= kHangulFirst && point <= kHangulLast) {
    return (point - kHangulFirst) % 28 == 0 ? Break::lv : Break::lvt;
  }
  return in_table(point);
}

bool extends(Break b) {
  return b == Break::extend || b == Break::extend_outside_conjuncts || b == Break::linker || b == Break::zwj;
}
bool is_control(Break b) { return b == Break::control || b == Break::cr || b == Break::lf; }

/// What of the cluster so far decides about the next code point.
class Cluster {
 public:
  explicit Cluster(Break first) { start(first); }

  /// Whether `next` belongs to the cluster; takes it in if so. The names of the rules are those of UAX #29
  /// §3.1.1.
  bool take(Break next) {
    if (!joins(next)) return false;
    if (extends(next)) {
      if (next == Break::zwj || emoji_ == Emoji::joined) {
        emoji_ = emoji_ == Emoji::pictographic ? Emoji::joined : Emoji::none;
      }
      if (next == Break::extend_outside_conjuncts) conjunct_ = Conjunct::none;
      if (next == Break::linker && conjunct_ != Conjunct::none) conjunct_ = Conjunct::linked;
      lone_regional_ = false;
      last_ = next;
    } else {
      start(next);
    }
    return true;
  }

 private:
  enum class Emoji : std::uint8_t { none, pictographic, joined };
  enum class Conjunct : std::uint8_t { none, consonant, linked };

  void start(Break b) {
    lone_regional_ = b == Break::regional && !(last_ == Break::regional && lone_regional_);
    emoji_ = b == Break::pictographic ? Emoji::pictographic : Emoji::none;
    conjunct_ = b == Break::consonant ? Conjunct::consonant : Conjunct::none;
    last_ = b;
  }

  bool joins(Break next) const {
    if (last_ == Break::cr && next == Break::lf) return true;       // GB3
    if (is_control(last_) || is_control(next)) return false;        // GB4, GB5
    if (extends(next) || next == Break::spacing_mark) return true;  // GB9, GB9a
    switch (last_) {
      case Break::l:
        return next == Break::l || next == Break::v || next == Break::lv || next == Break::lvt;  // GB6
      case Break::lv:
      case Break::v:
        return next == Break::v || next == Break::t;  // GB7
      case Break::lvt:
      case Break::t:
        return next == Break::t;  // GB8
      case Break::prepend:
        return true;  // GB9b
      case Break::regional:
        return next == Break::regional && lone_regional_;  // GB12, GB13
      default:
        break;
    }
    if (conjunct_ == Conjunct::linked && next == Break::consonant) return true;  // GB9c
    return emoji_ == Emoji::joined && next == Break::pictographic;               // GB11
  }

  Break last_ = Break::other;
  Emoji emoji_ = Emoji::none;
  Conjunct conjunct_ = Conjunct::none;
  bool lone_regional_ = false;
};

}  // namespace

std::size_t next_grapheme(std::string_view text, std::size_t position) {
  // Two ASCII characters in a row, but for a line break, are two clusters.
  const auto first = static_cast<unsigned char>(text[position]);
  if (first < 0x80 && first != '\r' &&
      (position + 1 == text.size() || static_cast<unsigned char>(text[position + 1]) < 0x80)) {
    return position + 1;
  }
  CodePoint point = code_point_at(text, position);
  position += point.length;
  Cluster cluster(break_of(point.value));
  while (position < text.size()) {
    point = code_point_at(text, position);
    if (!cluster.take(break_of(point.value))) break;
    position += point.length;
  }
  return position;
}

std::size_t count_graphemes(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t position = 0; position < text.size(); ++count) position = next_grapheme(text, position);
  return count;
}

std::string_view truncate_graphemes(std::string_view text, std::size_t most) {
  std::size_t position = 0;
  for (std::size_t count = 0; count < most && position < text.size(); ++count) {
    position = next_grapheme(text, position);
  }
  return text.substr(0, position);
}

}  // namespace galley::text
