#include "text/words.h"

#include <algorithm>
#include <bit>

#include "text/lanes.h"
#include "text/utf8.h"

namespace galley::text {
namespace {

enum class Kind : std::uint8_t {
  separator,    // ends a word
  punctuation,  // neither ends a word nor makes one: "don't", "and/or", "3.5"
  letter,       // makes a word
  hangul,
  ideograph,
  syllabic,
};

struct Range {
  std::uint32_t first;
  std::uint32_t last;
  Kind kind;
};

/// What is not a letter, by blocks of Unicode; sorted. Everything else outside of ASCII counts as a letter,
/// so that a word in a script that is not named here is still a word.
constexpr Range kRanges[] = {
    {0x80, 0xA0, Kind::separator},          // C1 controls, no-break space
    {0xA1, 0xA9, Kind::punctuation},        //
    {0xAB, 0xB1, Kind::punctuation},        //
    {0xB4, 0xB4, Kind::punctuation},        //
    {0xB6, 0xB8, Kind::punctuation},        //
    {0xBB, 0xBB, Kind::punctuation},        //
    {0xBF, 0xBF, Kind::punctuation},        //
    {0xD7, 0xD7, Kind::punctuation},        //
    {0xF7, 0xF7, Kind::punctuation},        //
    {0x589, 0x58A, Kind::punctuation},      // Armenian full stop, hyphen
    {0x5BE, 0x5BE, Kind::separator},        // Hebrew maqaf joins words
    {0x5C0, 0x5C0, Kind::punctuation},      //
    {0x5F3, 0x5F4, Kind::punctuation},      //
    {0x600, 0x60F, Kind::punctuation},      // Arabic signs and comma
    {0x61B, 0x61F, Kind::punctuation},      //
    {0x66A, 0x66D, Kind::punctuation},      //
    {0x6D4, 0x6D4, Kind::punctuation},      //
    {0x964, 0x965, Kind::punctuation},      // danda
    {0xE00, 0xEFF, Kind::syllabic},         // Thai, Lao
    {0xF0B, 0xF0B, Kind::separator},        // Tibetan tsheg, between syllables
    {0xF0C, 0xF14, Kind::punctuation},      //
    {0x1000, 0x109F, Kind::syllabic},       // Myanmar
    {0x1100, 0x11FF, Kind::hangul},         //
    {0x1361, 0x1361, Kind::separator},      // Ethiopic word space
    {0x1362, 0x1368, Kind::punctuation},    //
    {0x1680, 0x1680, Kind::separator},      // Ogham space
    {0x1780, 0x17FF, Kind::syllabic},       // Khmer
    {0x19E0, 0x19FF, Kind::syllabic},       // Khmer symbols
    {0x2000, 0x200B, Kind::separator},      // spaces
    {0x200C, 0x2012, Kind::punctuation},    // joiners, marks, hyphens
    {0x2013, 0x2015, Kind::separator},      // dashes
    {0x2016, 0x2025, Kind::punctuation},    // quotation marks and others
    {0x2026, 0x202F, Kind::separator},      // ellipsis, line separators, narrow space
    {0x2030, 0x205E, Kind::punctuation},    //
    {0x205F, 0x205F, Kind::separator},      //
    {0x2060, 0x206F, Kind::punctuation},    //
    {0x20A0, 0x20FF, Kind::punctuation},    // currencies, marks for symbols
    {0x2190, 0x2BFF, Kind::punctuation},    // arrows, operators, shapes, dingbats
    {0x2E00, 0x2E7F, Kind::punctuation},    //
    {0x2E80, 0x2FDF, Kind::ideograph},      // radicals
    {0x3000, 0x3004, Kind::separator},      // ideographic space, comma and stop
    {0x3005, 0x3007, Kind::ideograph},      //
    {0x3008, 0x3020, Kind::separator},      // brackets
    {0x3021, 0x3029, Kind::ideograph},      //
    {0x302A, 0x3040, Kind::separator},      //
    {0x3041, 0x3096, Kind::ideograph},      // Hiragana
    {0x3097, 0x309C, Kind::punctuation},    //
    {0x309D, 0x309F, Kind::ideograph},      //
    {0x30A0, 0x30A0, Kind::separator},      //
    {0x30A1, 0x30FA, Kind::ideograph},      // Katakana
    {0x30FB, 0x30FB, Kind::separator},      //
    {0x30FC, 0x312F, Kind::ideograph},      // long vowels, Bopomofo
    {0x3130, 0x318F, Kind::hangul},         //
    {0x3190, 0x319F, Kind::punctuation},    //
    {0x31A0, 0x31FF, Kind::ideograph},      //
    {0x3200, 0x33FF, Kind::ideograph},      // enclosed and squared
    {0x3400, 0x4DBF, Kind::ideograph},      //
    {0x4DC0, 0x4DFF, Kind::punctuation},    // hexagrams
    {0x4E00, 0x9FFF, Kind::ideograph},      //
    {0xA960, 0xA97F, Kind::hangul},         //
    {0xA9E0, 0xA9FF, Kind::syllabic},       // Myanmar
    {0xAA60, 0xAA7F, Kind::syllabic},       // Myanmar
    {0xAC00, 0xD7FF, Kind::hangul},         //
    {0xE000, 0xF8FF, Kind::punctuation},    // private use
    {0xF900, 0xFAFF, Kind::ideograph},      //
    {0xFE00, 0xFE0F, Kind::punctuation},    // variation selectors
    {0xFE10, 0xFE6F, Kind::separator},      // forms of CJK punctuation
    {0xFEFF, 0xFEFF, Kind::punctuation},    //
    {0xFF00, 0xFF0F, Kind::separator},      // full-width punctuation
    {0xFF1A, 0xFF20, Kind::separator},      //
    {0xFF3B, 0xFF40, Kind::separator},      //
    {0xFF5B, 0xFF65, Kind::separator},      //
    {0xFF66, 0xFF9F, Kind::ideograph},      // half-width Katakana
    {0xFFA0, 0xFFDC, Kind::hangul},         //
    {0xFFE0, 0xFFFF, Kind::punctuation},    //
    {0x1B000, 0x1B16F, Kind::ideograph},    // Kana
    {0x1F000, 0x1FAFF, Kind::punctuation},  // emoji
    {0x20000, 0x3FFFF, Kind::ideograph},    //
    {0xE0000, 0x10FFFF, Kind::punctuation},
};

Kind kind_of(std::uint32_t point) {
  if (point >= 0x4E00 && point <= 0x9FFF) return Kind::ideograph;
  // Latin with marks, Greek and Cyrillic are letters from the first accent to the first Armenian sign.
  if (point >= 0xF8 && point < 0x589) return Kind::letter;
  std::size_t low = 0;
  std::size_t high = std::size(kRanges);
  while (low < high) {
    const std::size_t middle = (low + high) / 2;
    if (point > kRanges[middle].last) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low < std::size(kRanges) && point >= kRanges[low].first ? kRanges[low].kind : Kind::letter;
}

void take(Kind kind, WordCount& count) {
  switch (kind) {
    case Kind::separator:
      count.in_word = false;
      break;
    case Kind::punctuation:
      break;
    case Kind::letter:
    case Kind::hangul:
      if (!count.in_word) {
        ++count.words;
        if (kind == Kind::hangul) ++count.hangul;
      }
      count.in_word = true;
      break;
    case Kind::ideograph:
      ++count.ideographs;
      count.in_word = false;
      break;
    case Kind::syllabic:
      ++count.syllabics;
      count.in_word = false;
      break;
  }
}

// The words that begin in `size` ASCII characters: at each letter behind something that is not in a word.
// `before` is 1 where they go on with one, and then says that of what follows.
std::uint32_t begin_in_ascii(lanes::Bytes bytes, std::size_t size, std::uint32_t& before) {
  const auto within = (1U << size) - 1;
  const auto letters = within & lanes::bits(lanes::between(bytes, '0', '9') |
                                            lanes::between(bytes | lanes::all(0x20), 'a', 'z'));
  const auto punctuation = within & ~letters & lanes::bits(lanes::between(bytes, '!', '~'));
  // Punctuation that directly follows a word is in it, at any length: the sum carries through it to its end.
  const auto follows = punctuation & (letters << 1U | before);
  const auto in = letters | (punctuation & ~(punctuation + follows));
  const auto begun = letters & ~(in << 1U | before);
  before = in >> (size - 1) & 1U;
  return static_cast<std::uint32_t>(std::popcount(begun));
}

}  // namespace

void count_words(std::string_view run, WordCount& count) {
  std::uint32_t before = count.in_word ? 1 : 0;
  for (std::size_t at = 0; at < run.size();) {
    const auto bytes = lanes::load_from(run, at);
    const auto others = lanes::bits(~lanes::below(bytes, 0x80)) | 1U << lanes::width;
    const auto ascii = std::min(static_cast<std::size_t>(std::countr_zero(others)), run.size() - at);
    if (ascii > 0) {
      count.words += begin_in_ascii(bytes, ascii, before);
      at += ascii;
      continue;
    }
    const CodePoint point = code_point_at(run, at);
    count.in_word = before != 0;
    take(kind_of(point.value), count);
    before = count.in_word ? 1 : 0;
    at += point.length;
  }
  count.in_word = before != 0;
}

std::uint32_t text_length(const WordCount& count) { return count.words + count.ideographs + count.syllabics; }

std::uint32_t reading_minutes(const WordCount& count) {
  // In parts of 1/6000 of a minute, of which all rates are divisors.
  constexpr std::uint64_t kMinute = 6000;
  const std::uint64_t parts = std::uint64_t{count.words - count.hangul} * (kMinute / 240) +
                              std::uint64_t{count.hangul} * (kMinute / 200) +
                              std::uint64_t{count.ideographs} * (kMinute / 500) +
                              std::uint64_t{count.syllabics} * (kMinute / 1000);
  if (parts == 0) return 0;
  const std::uint64_t minutes = (parts + kMinute / 2) / kMinute;
  return minutes == 0 ? 1 : static_cast<std::uint32_t>(minutes);
}

}  // namespace galley::text
