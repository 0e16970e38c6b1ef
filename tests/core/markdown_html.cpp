#include <doctest/doctest.h>

#include "markdown_dump.h"

namespace {

// Without a problem.
std::string clean(std::string_view markdown) {
  MarkdownImport import;
  auto out = import.blocks(markdown);
  CHECK(import.codes() == "");
  return out;
}

std::string with(std::string_view markdown, std::string_view codes) {
  MarkdownImport import;
  auto out = import.blocks(markdown);
  CHECK(import.codes() == codes);
  return out;
}

}  // namespace

TEST_CASE("Elements in text are what they are in HTML, across Markdown's own marks") {
  CHECK(clean("a <b>bold</b> *c* <i>d</i>") == "p(a strong(bold) em(c) em(d))");
  CHECK(clean("a <!-- b --> c") == "p(a c)");
  CHECK(clean("<b>one *two</b> three*") == "p(strong(one em(two)) em(three))");
  CHECK(clean("**one <b>two** three</b>") == "p(strong(one two) strong(three))");
  CHECK(clean("<b>one") == "p(strong(one))");
  CHECK(with("<b onclick=x>a</b>", "html-handler") == "p(strong(a))");
  CHECK(with("one <blink>two</blink>", "html-element") == "p(one two)");
}

TEST_CASE("Line break tags are hard breaks") {
  CHECK(blocks("a<br>b<BR/>c<br />d") == "p(a<br>b<br>c<br>d)");
}

TEST_CASE("Blocks of HTML are read as a body of HTML is") {
  CHECK(clean("<div class=x>\none &amp; <b>two</b>\n</div>\n\nthree") == "p(one & strong(two)) p(three)");
  CHECK(clean("<p>one</p><p>two</p>") == "p(one) p(two)");
  CHECK(clean("<!-- nothing\n\n-->\n\nx") == "p(x)");
  CHECK(with("<script>\nalert('<b>');\n</script>\nx", "html-left-out") == "p(x)");
  CHECK(with("<style>p{}</style>\n\nx", "html-left-out") == "p(x)");
  CHECK(clean("<div>\n1 < 2 &lt;3 <") == "p(1 < 2 <3 <)");
  CHECK(with("<div", "html-cut") == "p(<div)");
  CHECK(clean("- <div>x</div>") == "ul(li(p(x)))");
}

TEST_CASE("Markdown between the tags of an element belongs to it") {
  CHECK(clean("<blockquote>\n\n*one*\n\n- two\n\n</blockquote>\n\nthree") ==
        "quote(p(em(one)) ul(li(p(two)))) p(three)");
  CHECK(clean("<blockquote>\n\n> 1. one\n\n```js\nx\n```\n") == "quote(quote(ol1(li(p(one)))) pre[js](x))");
}

TEST_CASE("What one element leaves open ends with the block around it") {
  CHECK(clean("> <div>\n> one\n\ntwo") == "quote(p(one)) p(two)");
}

TEST_CASE("The problem names the tag and the line") {
  MarkdownImport import;
  import.blocks("a\n\n<div>\n\nb <blink>c</blink>");
  const auto problems = import.problems.finish({});
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].message.find("<blink> (line 5)") != std::string::npos);
}
