// Stands in for cmark_utf8proc_is_punctuation, which is one condition of 250 comparisons (see cmark.cmake): the
// same characters as a table. Where emphasis begins and ends depends on it (CommonMark §6.2).
#include <cmark_ctype.h>
#include <stdint.h>
#include <utf8.h>

#include "punctuation.inc"

static int32_t read_number(const uint8_t** at) {
  int32_t number = 0;
  int shift = 0;
  uint8_t byte;
  do {
    byte = *(*at)++;
    number |= (byte & 0x7F) << shift;
    shift += 7;
  } while (byte >= 0x80);
  return number;
}

int cmark_utf8proc_is_punctuation(int32_t c) {
  if (c < 0x80) return cmark_ispunct((char)c);
  int32_t end = 0x80;  // Behind the last run.
  for (const uint8_t* at = runs; at < runs + sizeof runs;) {
    const int32_t first = end + read_number(&at);
    end = first + read_number(&at);
    if (c < end) return c >= first;
  }
  return 0;
}
