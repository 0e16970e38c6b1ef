// Stands in for cmark_utf8proc_case_fold, which is one switch over 1,530 characters (see cmark.cmake): the
// same foldings as a table, at a tenth of the download. Labels of link references are compared by it
// (CommonMark §4.7).
#include <stddef.h>
#include <stdint.h>
#include <utf8.h>

#include "case_fold.inc"

enum { runs = sizeof run_count, several = sizeof several_code / sizeof several_code[0] };

static int32_t fold_one(int32_t c) {
  size_t low = 0;
  size_t high = runs;  // The first run that starts after c.
  while (low < high) {
    size_t middle = (low + high) / 2;
    if (run_first[middle] <= c) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  if (low == 0) return c;
  size_t run = low - 1;
  int32_t offset = c - run_first[run];
  int inside = offset < run_count[run] * run_step[run] && offset % run_step[run] == 0;
  return inside ? c + run_distance[run] : c;
}

void cmark_utf8proc_case_fold(cmark_strbuf* dest, const uint8_t* str, bufsize_t len) {
  while (len > 0) {
    int32_t c;
    bufsize_t read = cmark_utf8proc_iterate(str, len, &c);
    if (read < 0) {
      read = -read;
      cmark_utf8proc_encode_char(0xFFFD, dest);
    } else {
      size_t i = 0;
      while (c >= 0x80 && i < several && several_code[i] != c) ++i;
      if (c < 0x80 || i == several) {
        cmark_utf8proc_encode_char(fold_one(c), dest);
      } else {
        for (size_t k = 0; k < 3 && several_to[i * 3 + k] != 0; ++k) {
          cmark_utf8proc_encode_char(several_to[i * 3 + k], dest);
        }
      }
    }
    str += read;
    len -= read;
  }
}
