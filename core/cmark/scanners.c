// Stands in for cmark's scanners.c, whose generated state machines weigh 50 KB in WebAssembly: the same
// answers from small loops. The rules are those of scanners.re in cmark 0.30.2, its oddities included;
// tests/core/cmark_scanners.cpp compares both over generated text. Every text ends with NUL, which no rule
// accepts.
#include <stdbool.h>
#include <string.h>

#include <scanners.h>

typedef const unsigned char* Text;

static bool is_space(unsigned char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
static bool is_line_end(unsigned char c) { return c == '\n' || c == '\r'; }
static bool is_upper(unsigned char c) { return c >= 'A' && c <= 'Z'; }
static bool is_letter(unsigned char c) { return is_upper(c) || (c >= 'a' && c <= 'z'); }
static bool is_letter_or_digit(unsigned char c) { return is_letter(c) || (c >= '0' && c <= '9'); }
static bool is_one_of(unsigned char c, const char* set) { return c != 0 && strchr(set, c) != NULL; }

static Text skip_spaces(Text p) {
  while (is_space(*p)) ++p;
  return p;
}

static unsigned char lower(unsigned char c) { return is_upper(c) ? (unsigned char)(c + 32) : c; }

// The text behind `word`, which is in lower case, or NULL. Case does not count.
static Text skip_word(Text p, const char* word) {
  for (; *word != 0; ++word, ++p) {
    if (lower(*p) != (unsigned char)*word) return NULL;
  }
  return p;
}

bufsize_t _scan_at(bufsize_t (*scanner)(Text), cmark_chunk* chunk, bufsize_t offset) {
  if (chunk->data == NULL || offset > chunk->len) return 0;
  // As in the original: a chunk is part of a buffer that the parser may write to.
  unsigned char* data = (unsigned char*)chunk->data;
  const unsigned char behind = data[chunk->len];
  data[chunk->len] = 0;
  const bufsize_t length = scanner(data + offset);
  data[chunk->len] = behind;
  return length;
}

bufsize_t _scan_autolink_uri(Text p) {
  const Text start = p;
  if (!is_letter(*p)) return 0;
  while (is_letter_or_digit(*p) || is_one_of(*p, ".+-")) ++p;
  if (p - start < 2 || p - start > 32 || *p++ != ':') return 0;
  while (*p > ' ' && *p != '<' && *p != '>') ++p;
  return *p == '>' ? (bufsize_t)(p + 1 - start) : 0;
}

bufsize_t _scan_autolink_email(Text p) {
  const Text start = p;
  while (is_letter_or_digit(*p) || is_one_of(*p, ".!#$%&'*+/=?^_`{|}~-")) ++p;
  if (p == start || *p != '@') return 0;
  do {
    const Text label = ++p;
    while (is_letter_or_digit(*p) || *p == '-') ++p;
    if (p == label || p - label > 63 || *label == '-' || p[-1] == '-') return 0;
  } while (*p == '.');
  return *p == '>' ? (bufsize_t)(p + 1 - start) : 0;
}

static Text skip_tag_name(Text p) {
  if (!is_letter(*p)) return NULL;
  while (is_letter_or_digit(*p) || *p == '-') ++p;
  return p;
}

static Text skip_value(Text p) {
  if (*p == '"' || *p == '\'') {
    const Text end = (Text)strchr((const char*)p + 1, *p);
    return end == NULL ? NULL : end + 1;
  }
  const Text start = p;
  while (*p != 0 && !is_space(*p) && !is_one_of(*p, "\"'=<>`")) ++p;
  return p == start ? NULL : p;
}

// What stands behind "<" of an opening or closing tag, up to and with ">"; NULL when it is neither.
static Text skip_tag(Text p) {
  if (*p == '/') {
    p = skip_tag_name(p + 1);
    if (p == NULL) return NULL;
    p = skip_spaces(p);
    return *p == '>' ? p + 1 : NULL;
  }
  p = skip_tag_name(p);
  if (p == NULL) return NULL;
  for (;;) {
    const Text name = skip_spaces(p);
    if (name == p || !(is_letter(*name) || *name == '_' || *name == ':')) {
      p = name;
      break;
    }
    p = name + 1;
    while (is_letter_or_digit(*p) || is_one_of(*p, ":._-")) ++p;
    const Text equals = skip_spaces(p);
    if (*equals != '=') continue;
    p = skip_value(skip_spaces(equals + 1));
    if (p == NULL) return NULL;
  }
  if (*p == '/') ++p;
  return *p == '>' ? p + 1 : NULL;
}

bufsize_t _scan_html_tag(Text p) {
  const Text end = skip_tag(p);
  return end == NULL ? 0 : (bufsize_t)(end - p);
}

// Starts at the second hyphen of "<!--".
bufsize_t _scan_html_comment(Text p) {
  const Text start = p;
  if (strncmp((const char*)p, "--->", 4) == 0) return 4;
  if (*p++ != '-' || *p == '>') return 0;
  for (bool first = true;; first = false) {
    if (!first && strncmp((const char*)p, "-->", 3) == 0) return (bufsize_t)(p + 3 - start);
    if (*p == '-') ++p;
    if (*p == 0 || *p == '-' || (first && *p == '>')) return 0;
    ++p;
  }
}

bufsize_t _scan_html_pi(Text p) {
  const Text start = p;
  while (*p != 0) {
    if (*p != '?') {
      ++p;
    } else if (p[1] != 0 && p[1] != '>') {
      p += 2;
    } else {
      break;
    }
  }
  return (bufsize_t)(p - start);
}

bufsize_t _scan_html_declaration(Text p) {
  const Text start = p;
  while (is_upper(*p)) ++p;
  if (p == start || !is_space(*p)) return 0;
  while (*p != 0 && *p != '>') ++p;
  return (bufsize_t)(p - start);
}

bufsize_t _scan_html_cdata(Text p) {
  const Text start = p;
  if (strncmp((const char*)p, "CDATA[", 6) != 0) return 0;
  for (p += 6; *p != 0;) {
    if (*p != ']') {
      ++p;
    } else if (p[1] != ']') {
      if (p[1] == 0) break;
      p += 2;
    } else {
      if (p[2] == 0 || p[2] == '>') break;
      p += 3;
    }
  }
  return (bufsize_t)(p - start);
}

static const char* const kRawNames[] = {"script", "pre", "textarea", "style"};

// The names of condition 6 of HTML blocks (CommonMark §4.6), each behind its length.
static const char kBlockNames[] =
    "\7address\7article\5aside\4base\10basefont\12blockquote\4body\7caption\6center\3col\10colgroup\2dd"
    "\7details\6dialog\3dir\3div\2dl\2dt\10fieldset\12figcaption\6figure\6footer\4form\5frame\10frameset"
    "\2h1\2h2\2h3\2h4\2h5\2h6\4head\6header\2hr\4html\6iframe\6legend\2li\4link\4main\4menu\10menuitem\3nav"
    "\10noframes\2ol\10optgroup\6option\1p\5param\7section\6source\5title\7summary\5table\5tbody\2td\5tfoot"
    "\2th\5thead\2tr\5track\2ul";

static bool is_block_name(Text name, bufsize_t length) {
  for (const char* entry = kBlockNames; *entry != 0; entry += *entry + 1) {
    if (*entry != length) continue;
    bufsize_t same = 0;
    while (same < length && lower(name[same]) == (unsigned char)entry[1 + same]) ++same;
    if (same == length) return true;
  }
  return false;
}

bufsize_t _scan_html_block_start(Text p) {
  if (*p++ != '<') return 0;
  if (strncmp((const char*)p, "!--", 3) == 0) return 2;
  if (*p == '?') return 3;
  if (*p == '!' && is_upper(p[1])) return 4;
  if (skip_word(p, "![cdata[") != NULL) return 5;
  for (size_t i = 0; i < sizeof kRawNames / sizeof *kRawNames; ++i) {
    const Text end = skip_word(p, kRawNames[i]);
    if (end != NULL && (is_space(*end) || *end == '>')) return 1;
  }
  if (*p == '/') ++p;
  const Text name = p;
  while (is_letter_or_digit(*p)) ++p;
  if (!is_block_name(name, (bufsize_t)(p - name))) return 0;
  if (is_space(*p)) return 6;
  if (*p == '/') ++p;
  return *p == '>' ? 6 : 0;
}

bufsize_t _scan_html_block_start_7(Text p) {
  if (*p != '<') return 0;
  p = skip_tag(p + 1);
  if (p == NULL) return 0;
  while (is_one_of(*p, "\t\f ")) ++p;
  return is_line_end(*p) ? 7 : 0;
}

// Callers ask only whether the line holds the end.
static bufsize_t line_holds(Text p, const char* end) {
  const size_t length = strlen(end);
  for (const Text start = p; *p != 0 && *p != '\n'; ++p) {
    if (strncmp((const char*)p, end, length) == 0) return (bufsize_t)(p - start) + (bufsize_t)length;
  }
  return 0;
}

bufsize_t _scan_html_block_end_1(Text p) {
  for (const Text start = p; *p != 0 && *p != '\n'; ++p) {
    if (p[0] != '<' || p[1] != '/') continue;
    for (size_t i = 0; i < sizeof kRawNames / sizeof *kRawNames; ++i) {
      const Text end = skip_word(p + 2, kRawNames[i]);
      if (end != NULL && *end == '>') return (bufsize_t)(end + 1 - start);
    }
  }
  return 0;
}

bufsize_t _scan_html_block_end_2(Text p) { return line_holds(p, "-->"); }
bufsize_t _scan_html_block_end_3(Text p) { return line_holds(p, "?>"); }
bufsize_t _scan_html_block_end_4(Text p) { return line_holds(p, ">"); }
bufsize_t _scan_html_block_end_5(Text p) { return line_holds(p, "]]>"); }

// A closing mark behind a backslash may be escaped or not: the rule takes the longest title, so such a mark
// ends it only where no other does.
bufsize_t _scan_link_title(Text p) {
  const Text start = p;
  if (!is_one_of(*p, "\"'(")) return 0;
  const unsigned char close = *p == '(' ? ')' : *p;
  bufsize_t length = 0;
  for (++p; *p != 0; ++p) {
    const bool behind_backslash = p[-1] == '\\';
    if (*p == close) {
      length = (bufsize_t)(p + 1 - start);
      if (!behind_backslash) return length;
    } else if (*p == '(' && close == ')' && !behind_backslash) {
      return length;
    }
  }
  return length;
}

bufsize_t _scan_spacechars(Text p) { return (bufsize_t)(skip_spaces(p) - p); }

bufsize_t _scan_atx_heading_start(Text p) {
  const Text start = p;
  while (*p == '#') ++p;
  if (p == start || p - start > 6) return 0;
  if (is_line_end(*p)) return (bufsize_t)(p + 1 - start);
  const Text behind = p;
  while (*p == ' ' || *p == '\t') ++p;
  return p == behind ? 0 : (bufsize_t)(p - start);
}

bufsize_t _scan_setext_heading_line(Text p) {
  const unsigned char mark = *p;
  if (mark != '=' && mark != '-') return 0;
  while (*p == mark) ++p;
  while (*p == ' ' || *p == '\t') ++p;
  if (!is_line_end(*p)) return 0;
  return mark == '=' ? 1 : 2;
}

static bufsize_t fence_length(Text p) {
  const Text start = p;
  if (*p != '`' && *p != '~') return 0;
  while (*p == *start) ++p;
  return p - start < 3 ? 0 : (bufsize_t)(p - start);
}

bufsize_t _scan_open_code_fence(Text p) {
  const bufsize_t length = fence_length(p);
  if (length == 0) return 0;
  const unsigned char mark = *p;
  for (p += length; !is_line_end(*p); ++p) {
    if (*p == 0 || (*p == '`' && mark == '`')) return 0;
  }
  return length;
}

bufsize_t _scan_close_code_fence(Text p) {
  const bufsize_t length = fence_length(p);
  for (p += length; *p == ' ' || *p == '\t'; ++p) continue;
  return is_line_end(*p) ? length : 0;
}
