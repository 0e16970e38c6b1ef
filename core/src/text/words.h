#pragma once

#include <cstdint>
#include <string_view>

/// How much there is to read, in scripts with and without spaces between words.
namespace galley::text {

/// Counted so far. Add runs of text in reading order.
struct WordCount {
  std::uint32_t words =
      0;  ///< between spaces or dashes, with a letter or a digit; also what Hangul puts between spaces
  std::uint32_t hangul = 0;      ///< those of `words` that begin in Hangul
  std::uint32_t ideographs = 0;  ///< Han, Kana and Bopomofo characters
  std::uint32_t syllabics =
      0;  ///< letters and marks of Thai, Lao, Khmer and Myanmar, which put no space between words

  bool in_word = false;  ///< the last run ended inside of a word, which the next one may continue
};

/// Counts a run of text. A word may go on over runs, as in "un*believ*able": call end_word where the text has
/// a break without a space, such as the end of a paragraph or of a cell.
void count_words(std::string_view run, WordCount& count);

inline void end_word(WordCount& count) { count.in_word = false; }

/// The length of the text for a person: words, and characters where there are no words to count.
std::uint32_t text_length(const WordCount& count);

/// Whole minutes, rounded, at least 1 when there is anything to read and 0 otherwise. Per minute, a reader is
/// taken to read 240 words (adults read 238 words of English in silence: Brysbaert, Journal of Memory and
/// Language 109, 2019), 200 words of Korean, 500 characters of Chinese or Japanese, 1000 letters and marks of
/// Thai and its like (some five to a word).
std::uint32_t reading_minutes(const WordCount& count);

}  // namespace galley::text
