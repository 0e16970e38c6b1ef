#include <doctest/doctest.h>

#include "markdown_dump.h"

namespace {

std::string inlines(std::string_view markdown) {
  MarkdownImport import;
  auto out = import.inlines(markdown);
  CHECK(import.codes() == "");
  return out;
}

}  // namespace

TEST_CASE("Inline Markdown becomes inlines of the model") {
  CHECK(inlines("") == "");
  CHECK(inlines("  plain!  ") == "plain!");
  CHECK(inlines("a\nb  \nc\\\nd") == "a~b<br>c<br>d");
  CHECK(inlines("*a **b*** `c  d`") == "em(a strong(b)) code(c  d)");
  CHECK(inlines("R&D &amp; &copy; \\*x\\*") == "R&D & © *x*");
  CHECK(inlines("[a *b*](/u \"t\") <https://example.org/>") ==
        "a[/u 't'](a em(b)) a[https://example.org/](https://example.org/)");
  CHECK(inlines("![a *b* `c`\nd](/i.png)") == "img[/i.png](a b c d)");
}

TEST_CASE("A text field has no blocks and no references") {
  CHECK(inlines("# a") == "# a");
  CHECK(inlines("- a\n- b") == "- a~- b");
  CHECK(inlines("[x]\n\n[x]: /u") == "[x]~~[x]: /u");
}

TEST_CASE("Text between marks is one run") {
  MarkdownImport import;
  const auto run = galley::import::read_inline_markdown("a_b & c] \\[ !d < e", &import.place, import.context);
  CHECK(run.size() == 1);
  CHECK(dump(run) == "a_b & c] [ !d < e");
}

TEST_CASE("A link or picture that may not be used leaves its words") {
  MarkdownImport import;
  CHECK(import.inlines("[a *b*](javascript:alert(1)) c") == "a em(b) c");
  CHECK(import.codes() == "url-scheme");
  CHECK(import.inlines("x ![y](data:text/html,z)") == "x y");
  CHECK(import.codes() == "url-scheme url-scheme");
  CHECK(import.inlines("[x]() ![y](<>)") == "x y");
  CHECK(import.codes() == "url-scheme url-scheme url-invalid url-invalid");
}

TEST_CASE("Marks nested deeper than the limit keep their text") {
  MarkdownImport import;
  std::string text;
  for (int i = 0; i < 400; ++i) text += "*a **b ";
  text += "x";
  for (int i = 0; i < 400; ++i) text += "** *";
  const auto out = import.inlines(text);
  CHECK(out.find('x') != std::string::npos);
  std::string nested(300, '*');
  nested = "_" + nested + "x" + nested + "_";
  MarkdownImport deep;
  CHECK(deep.inlines(nested).find('x') != std::string::npos);
  CHECK(deep.codes() == "inline-depth");
}

TEST_CASE("A reference to a noncharacter is UTF-8") {
  CHECK(inlines("&#xFFFE;&#65535;&#xFFFD;") == "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD");
  CHECK(inlines("&#xFDD0;") == "\xEF\xB7\x90");
}
