// Stands in for cmark's houdini_html_u.c: character references (CommonMark §2.5, HTML §13.5) with the table
// of names packed to an eighth of its size. A name is looked up among those with its first letter, in one
// pass over at most two kilobytes.
#include <houdini.h>
#include <stddef.h>
#include <stdint.h>
#include <utf8.h>

#include "entities.inc"

enum { longest_name = 31, two_characters = 0x40, shared_mask = 0x1F, last_of_name = 0x80 };

static size_t character_length(uint8_t lead) {
  return lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

static size_t value_length(const uint8_t* value, int characters) {
  size_t length = character_length(value[0]);
  return characters == 2 ? length + character_length(value[length]) : length;
}

static int is_digit(uint8_t c) { return c >= '0' && c <= '9'; }
static int is_letter(uint8_t c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

static int hex_digit(uint8_t c) {
  if (is_digit(c)) return c - '0';
  c |= 0x20;
  return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

// Appends what the name stands for. Since the names are sorted, `equal` characters of the wanted name stay
// equal until an entry shares fewer with the one before it.
static int append_named(cmark_strbuf* out, const uint8_t* wanted, size_t length) {
  if (!is_letter(wanted[0])) return 0;
  int letter = wanted[0] >= 'a' ? wanted[0] - 'a' + 26 : wanted[0] - 'A';
  const uint8_t* name = names + name_starts[letter];
  const uint8_t* end = names + name_starts[letter + 1];
  const uint8_t* value = values + value_starts[letter];
  size_t equal = 0;
  while (name < end) {
    size_t at = *name & shared_mask;
    int characters = (*name & two_characters) != 0 ? 2 : 1;
    if (at < equal) return 0;
    int follows = at == equal;
    for (int last = 0; !last; ++at) {
      ++name;
      last = (*name & last_of_name) != 0;
      if (follows && at == equal && at < length && (*name & 0x7F) == wanted[at]) ++equal;
    }
    ++name;
    size_t bytes = value_length(value, characters);
    if (follows && equal == length && at == length) {
      cmark_strbuf_put(out, value, (bufsize_t)bytes);
      return 1;
    }
    value += bytes;
  }
  return 0;
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
  if (code == 0 || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) code = 0xFFFD;
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
