// Stands in for cmark's houdini_html_u.c: character references (CommonMark §2.5, HTML §13.5) with the table
// of names packed to an eighth of its size. A name is looked up among those with its last letter, in one pass
// over at most two kilobytes.
#include <houdini.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <utf8.h>

#include "entities.inc"

enum { longest_name = 31, last_of_name = 0x80, more = 0x80 };

static int is_digit(uint8_t c) { return c >= '0' && c <= '9'; }
static int is_letter(uint8_t c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

static int hex_digit(uint8_t c) {
  if (is_digit(c)) return c - '0';
  c |= 0x20;
  return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

static uint32_t take_number(const uint8_t** at) {
  uint32_t number = 0;
  for (int shift = 0;; shift += 7) {
    uint8_t byte = *(*at)++;
    number |= (uint32_t)(byte & (more - 1)) << shift;
    if ((byte & more) == 0) return number;
  }
}

// Passes a packed name and tells whether it is `wanted`.
static int take_name(const uint8_t** at, const uint8_t* wanted, size_t length) {
  size_t equal = 0;
  size_t i = 0;
  uint8_t letter;
  do {
    letter = *(*at)++;
    if (i == equal && i < length && (letter & (last_of_name - 1)) == wanted[i]) ++equal;
    ++i;
  } while ((letter & last_of_name) == 0);
  return i == length && equal == length;
}

// What the name stands for: one or two code points, the second one 0 when there is one. 0: no such name. Also for
// the importer of HTML.
int galley_named_reference(const uint8_t* wanted, size_t length, int32_t points[2]);
int galley_named_reference(const uint8_t* wanted, size_t length, int32_t points[2]) {
  const char* group = strchr(last_letters, wanted[length - 1]);
  if (group == NULL) return 0;
  const uint8_t* name = names + name_starts[group - last_letters];
  const uint8_t* end = names + name_starts[group - last_letters + 1];
  const uint8_t* value = values + value_starts[group - last_letters];
  int32_t first = 0;
  while (name < end) {
    uint32_t step = take_number(&value);
    int32_t second = (step & 1) != 0 ? (int32_t)take_number(&value) : 0;
    first += (int32_t)(step >> 1);
    if (!take_name(&name, wanted, length - 1)) continue;
    points[0] = first;
    points[1] = second;
    return 1;
  }
  return 0;
}

static int append_named(cmark_strbuf* out, const uint8_t* wanted, size_t length) {
  int32_t points[2];
  if (galley_named_reference(wanted, length, points) == 0) return 0;
  cmark_utf8proc_encode_char(points[0], out);
  if (points[1] != 0) cmark_utf8proc_encode_char(points[1], out);
  return 1;
}

// After "&#". Gives the bytes read, with the semicolon, or 0.
static bufsize_t append_numeric(cmark_strbuf* out, const uint8_t* text, bufsize_t size) {
  int hexadecimal = size > 0 && (text[0] | 0x20) == 'x';
  bufsize_t start = hexadecimal ? 1 : 0;
  bufsize_t at = start;
  int32_t code = 0;
  for (; at < size; ++at) {
    int digit = hexadecimal ? hex_digit(text[at]) : is_digit(text[at]) ? text[at] - '0' : -1;
    if (digit < 0) break;
    code = code * (hexadecimal ? 16 : 10) + digit;
    if (code > 0x10FFFF) code = 0x110000;  // Stays unreadable, does not overflow.
  }
  bufsize_t digits = at - start;
  if (digits < 1 || digits > (hexadecimal ? 6 : 7) || at == size || text[at] != ';') return 0;
  // cmark would write U+FFFE and U+FFFF as bytes that are not UTF-8.
  int unwritten = code == 0 || code > 0x10FFFF || (code | 1) == 0xFFFF;
  if (unwritten || (code >= 0xD800 && code <= 0xDFFF)) code = 0xFFFD;
  cmark_utf8proc_encode_char(code, out);
  return at + 1;
}

bufsize_t houdini_unescape_ent(cmark_strbuf* ob, const uint8_t* src, bufsize_t size) {
  if (size >= 3 && src[0] == '#') {
    bufsize_t read = append_numeric(ob, src + 1, size - 1);
    return read == 0 ? 0 : read + 1;
  }
  bufsize_t length = 0;
  while (length < size && length <= longest_name && (is_letter(src[length]) || is_digit(src[length])))
    ++length;
  if (length < 2 || length > longest_name || length == size || src[length] != ';') return 0;
  return append_named(ob, src, (size_t)length) ? length + 1 : 0;
}

int houdini_unescape_html(cmark_strbuf* ob, const uint8_t* src, bufsize_t size) {
  bufsize_t at = 0;
  while (at < size && src[at] != '&') ++at;
  if (size == 0) return 1;
  if (at == size) return 0;  // Nothing to replace; the caller keeps its text.

  cmark_strbuf_grow(ob, HOUDINI_UNESCAPED_SIZE(size));
  cmark_strbuf_put(ob, src, at);
  while (at < size) {
    bufsize_t read = src[at] == '&' ? houdini_unescape_ent(ob, src + at + 1, size - at - 1) : 0;
    if (read > 0) {
      at += read + 1;
      continue;
    }
    bufsize_t from = at++;
    while (at < size && src[at] != '&') ++at;
    cmark_strbuf_put(ob, src + from, at - from);
  }
  return 1;
}

void houdini_unescape_html_f(cmark_strbuf* ob, const uint8_t* src, bufsize_t size) {
  if (!houdini_unescape_html(ob, src, size)) cmark_strbuf_put(ob, src, size);
}
