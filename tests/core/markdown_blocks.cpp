#include <doctest/doctest.h>

#include "markdown_dump.h"

TEST_CASE("Markdown blocks become blocks of the model") {
  CHECK(blocks("") == "");
  CHECK(blocks("One\ntwo  \nthree\n\nfour") == "p(One~two<br>three) p(four)");
  CHECK(blocks("# One\n\nTwo\n===\n\n### Three ###") == "h1#0(One) h1#1(Two) h3#2(Three)");
  CHECK(blocks("---\n***") == "hr hr");
  CHECK(blocks("> a\n>\n> > b") == "quote(p(a) quote(p(b)))");
  CHECK(blocks("```js x\nlet a;\n\nb\n```\n\n    c\n") == "pre[js](let a;\n\nb) pre[](c)");
  CHECK(blocks("~~~\n~~~") == "pre[]()");
}

TEST_CASE("Markdown lists are tight or loose, ordered or not") {
  CHECK(blocks("- a\n- b\n  - c") == "ul(li(p(a))li(p(b) ul(li(p(c)))))");
  CHECK(blocks("- a\n\n- b") == "ul-loose(li(p(a))li(p(b)))");
  CHECK(blocks("7. a\n8. b") == "ol7(li(p(a))li(p(b)))");
  CHECK(blocks("- a\n\n      code") == "ul-loose(li(p(a) pre[](code)))");
  CHECK(blocks("-") == "ul(li())");
}

TEST_CASE("Line ends of every kind end a line") {
  CHECK(blocks("# a\rb\r\n\r\nc") == "h1#0(a) p(b) p(c)");
  CHECK(blocks("a\r\n\r\n```\r\nb\r\nc\r\n```\r\n") == "p(a) pre[](b\nc)");
}

TEST_CASE("Headings of several Markdown texts are counted on") {
  MarkdownImport import;
  CHECK(import.blocks("## a") == "h2#0(a)");
  CHECK(import.blocks("## b") == "h2#1(b)");
}

TEST_CASE("A paragraph that is one picture is a picture block") {
  CHECK(blocks("![A *red* fox](/fox.jpg \"In the snow\")") == "figure[/fox.jpg](A red fox; In the snow)");
  CHECK(blocks("![](/fox.jpg)") == "figure[/fox.jpg](; )");
  CHECK(blocks("See ![fox](/fox.jpg)") == "p(See img[/fox.jpg](fox))");
}

TEST_CASE("Reference links reach over the whole text") {
  CHECK(blocks("[a][x] and [X]\n\n[x]: /u 'T'") == "p(a[/u 'T'](a) and a[/u 'T'](X))");
  CHECK(blocks("[x]: /u") == "");
}
