#include <doctest/doctest.h>

#include "markdown_dump.h"

namespace {

std::string words(std::string_view markdown) {
  MarkdownImport import;
  auto out = import.blocks(markdown);
  CHECK(import.codes() == "markdown-html");
  return out;
}

}  // namespace

TEST_CASE("Raw HTML in text leaves its words, with one problem per text") {
  CHECK(words("a <b>bold</b> *c* <i>d</i>") == "p(a bold em(c) d)");
  CHECK(words("a <!-- b --> c") == "p(a  c)");
  CHECK(words("<b onclick=x>a</b>") == "p(a)");
}

TEST_CASE("Line break tags are hard breaks") {
  CHECK(blocks("a<br>b<BR/>c<br />d") == "p(a<br>b<br>c<br>d)");
}

TEST_CASE("Raw HTML blocks leave their words") {
  CHECK(words("<div class=x>\none &amp; <b>two</b>\n</div>\n\nthree") == "p(one & two) p(three)");
  CHECK(words("<p>one</p><p>two</p>") == "p(one) p(two)");
  CHECK(words("<!-- nothing\n\n-->\n\nx") == "p(x)");
  CHECK(words("<script>\nalert('<b>');\n</script>\nx") == "p(x)");
  CHECK(words("<style>p{}</style>\n\nx") == "p(x)");
  CHECK(words("<div>\n1 < 2 &lt;3 <") == "p(1 < 2 <3 <)");
  CHECK(words("<div") == "p(<div)");
  CHECK(words("- <div>x</div>") == "ul(li(p(x)))");
}

TEST_CASE("The problem names the tag and the line") {
  MarkdownImport import;
  import.blocks("a\n\n<section id=\"x\">\nb");
  const auto problems = import.problems.finish({});
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].message.find("<section id=\"x\"> (line 3)") != std::string::npos);
}
