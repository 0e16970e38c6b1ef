// core/cmark/ packs three of cmark's tables. Every entry is compared with cmark's own code, which tests.cmake
// links under other names.
#include <doctest/doctest.h>

#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

extern "C" {
#include <buffer.h>
#include <houdini.h>
#include <utf8.h>
void galley_unused_case_fold(cmark_strbuf* dest, const std::uint8_t* str, bufsize_t len);
int galley_unused_is_punctuation(std::int32_t uc);
bufsize_t replaced_unescape_ent(cmark_strbuf* ob, const std::uint8_t* src, bufsize_t size);
int replaced_unescape_html(cmark_strbuf* ob, const std::uint8_t* src, bufsize_t size);
}
#include <entities.inc>

namespace {

cmark_mem test_memory = {std::calloc, std::realloc, std::free};

template <typename Function>
std::string written(Function function, std::string_view text, long long& result) {
  cmark_strbuf out;
  cmark_strbuf_init(&test_memory, &out, 0);
  result = static_cast<long long>(function(&out, reinterpret_cast<const std::uint8_t*>(text.data()),
                                           static_cast<bufsize_t>(text.size())));
  std::string bytes(reinterpret_cast<const char*>(out.ptr), static_cast<std::size_t>(out.size));
  cmark_strbuf_free(&out);
  return bytes;
}

bool same_reference(std::string_view text) {
  long long ours = 0;
  long long theirs = 0;
  std::string our_bytes = written(houdini_unescape_ent, text, ours);
  std::string their_bytes = written(replaced_unescape_ent, text, theirs);
  return ours == theirs && our_bytes == their_bytes;
}

bool same_text(std::string_view text) {
  long long ours = 0;
  long long theirs = 0;
  std::string our_bytes = written(houdini_unescape_html, text, ours);
  std::string their_bytes = written(replaced_unescape_html, text, theirs);
  return ours == theirs && our_bytes == their_bytes;
}

std::string folded(void (*fold)(cmark_strbuf*, const std::uint8_t*, bufsize_t), std::string_view text) {
  long long ignored = 0;
  return written(
      [fold](cmark_strbuf* out, const std::uint8_t* bytes, bufsize_t size) {
        fold(out, bytes, size);
        return 0;
      },
      text, ignored);
}

}  // namespace

TEST_CASE("every entity, whole, cut short, lengthened and in the wrong case") {
  int different = 0;
  for (const cmark_entity_node& node : cmark_entities) {
    std::string name = reinterpret_cast<const char*>(node.entity);
    long long read = 0;
    std::string value = reinterpret_cast<const char*>(node.bytes);
    different += written(houdini_unescape_ent, name + ";", read) == value ? 0 : 1;
    different += read == static_cast<long long>(name.size() + 1) ? 0 : 1;
    for (std::string text :
         {name, name.substr(0, name.size() - 1) + ";", name + "x;", name + " ;", name + ";;"}) {
      different += same_reference(text) ? 0 : 1;
    }
    name[0] = static_cast<char>(name[0] ^ 0x20);
    different += same_reference(name + ";") ? 0 : 1;
  }
  CHECK(different == 0);
}

TEST_CASE("numeric references, also at and beyond their limits") {
  for (std::string_view text :
       {"#65;",      "#x41;",      "#X41;",     "#0;",        "#x0;",      "#;",        "#x;",
        "#xg;",      "#1114111;",  "#1114112;", "#99999999;", "#9999999;", "#x10FFFF;", "#x110000;",
        "#xFFFFFF;", "#x1000000;", "#xD800;",   "#xDFFF;",    "#xE000;",   "#65",       "#x41",
        "#6",        "#",          "",          "a",          "a;",        ";",         "#00000065;",
        "#0000065;", "#xabcdef;",  "#x00abcd;"}) {
    CAPTURE(text);
    CHECK(same_reference(text));
  }
}

TEST_CASE("references inside text") {
  for (std::string_view text :
       {"", "plain", "&", "&&", "&amp;", "a &amp; b", "&amp;&lt;", "x&nope;y", "&#x41;&", "&NotEqualTilde;z",
        "&a&b&c;", "trailing &amp", "\xC3\xA9 &eacute;"}) {
    CAPTURE(text);
    CHECK(same_text(text));
  }
}

TEST_CASE("every character folds as in cmark") {
  int different = 0;
  for (std::int32_t code = 0; code < 0x110000; ++code) {
    if (code >= 0xD800 && code < 0xE000) continue;
    cmark_strbuf text;
    cmark_strbuf_init(&test_memory, &text, 0);
    cmark_utf8proc_encode_char(code, &text);
    std::string_view bytes(reinterpret_cast<const char*>(text.ptr), static_cast<std::size_t>(text.size));
    different += folded(cmark_utf8proc_case_fold, bytes) == folded(galley_unused_case_fold, bytes) ? 0 : 1;
    cmark_strbuf_free(&text);
  }
  CHECK(different == 0);
  for (std::string_view text : {"", "Mixed \xC3\x84\xC3\x9F", "\xFF", "a\xC3", "\xE2\x82", "\xED\xA0\x80"}) {
    CHECK(folded(cmark_utf8proc_case_fold, text) == folded(galley_unused_case_fold, text));
  }
}

TEST_CASE("every character is punctuation or not as in cmark") {
  int different = 0;
  int found = 0;
  for (std::int32_t code = 0; code < 0x110000; ++code) {
    const bool is = cmark_utf8proc_is_punctuation(code) != 0;
    different += is == (galley_unused_is_punctuation(code) != 0) ? 0 : 1;
    found += is ? 1 : 0;
  }
  CHECK(different == 0);
  CHECK(found > 600);
}
