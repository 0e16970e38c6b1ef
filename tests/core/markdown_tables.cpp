#include <doctest/doctest.h>

#include "markdown_dump.h"

TEST_CASE("Pipe tables") {
  CHECK(blocks("| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |") == "table(a|b//1|2/3|4)");
  CHECK(blocks("a | b\n-- | --:\n1 | 2") == "table(a|>b//1|>2)");
  CHECK(blocks("| a |\n|:-:|") == "table(=a//)");
  CHECK(blocks("a\n:-\nb\nc") == "table(<a//<b/<c)");
}

TEST_CASE("Cells hold inlines, and escaped pipes everywhere") {
  CHECK(blocks("|*a*|`x\\|y`|\n|-|-|\n|\\||[l](/u)|") == "table(em(a)|code(x|y)//||a[/u](l))");
  CHECK(blocks("|a\\\\|b|\n|-|-|\n|1|2|") == "table(a\\|b//1|2)");
  CHECK(blocks("|[a]|\n|-|\n|![i](/i)|\n\n[a]: /u") == "table(a[/u](a)//img[/i](i))");
}

TEST_CASE("A table ends where another block begins") {
  CHECK(blocks("|a|\n|-|\n|b|\n\n|c|") == "table(a//b) p(|c|)");
  CHECK(blocks("|a|\n|-|\n|b|\n> q") == "table(a//b) quote(p(q))");
  CHECK(blocks("|a|\n|-|\n---") == "table(a//) hr");
  CHECK(blocks("|a|\n|-|\n|b|\n---") == "table(a//b) hr");
  CHECK(blocks("|a|\n|-|\n|b|\n===") == "table(a//b/===)");
  CHECK(blocks("|a|\n|-|\n- x\n- y") == "table(a//) ul(li(p(x))li(p(y)))");
  CHECK(blocks("|a|\n|-|\n# h") == "table(a//) h1#0(h)");
  CHECK(blocks("|a|\n|-|\n```\n|b|\n```") == "table(a//) pre[](|b|)");
  CHECK(blocks("|a|\n|-|\n    |b|") == "table(a//) pre[](|b|)");
  CHECK(blocks("|a|\n|-|\nplain *text*\n\nafter") == "table(a//plain em(text)) p(after)");
}

TEST_CASE("A table interrupts a paragraph; the earlier lines stay one") {
  CHECK(blocks("one\ntwo\n|a|\n|-|\n|b|") == "p(one~two) table(a//b)");
  CHECK(blocks("[r]: /u\n|[r]|\n|-|\n|b|") == "table(a[/u](r)//b)");
  CHECK(blocks("[r]: /u\ntext [r]\n|a|\n|-|") == "p(text a[/u](r)) table(a//)");
}

TEST_CASE("Tables in containers") {
  CHECK(blocks("> |a|\n> |-|\n> |b|\n\nx") == "quote(table(a//b)) p(x)");
  CHECK(blocks("> |a|\n> |-|\n|b|") == "quote(table(a//)) p(|b|)");
  CHECK(blocks("- |a|\n  |-|\n  |b|\n- c") == "ul(li(table(a//b))li(p(c)))");
  CHECK(blocks("- x\n- |a|\n  |-|\n  |b|\n\n  y") == "ul-loose(li(p(x))li(table(a//b) p(y)))");
  CHECK(blocks("1. > |a|b|\n   > |-|-|\n   > |1|2|") == "ol1(li(quote(table(a|b//1|2))))");
}

TEST_CASE("What is no table") {
  CHECK(blocks("|a|b|\n|-|") == "p(|a|b|~|-|)");
  CHECK(blocks("|-|-|") == "p(|-|-|)");
  CHECK(blocks("a\n---") == "h2#0(a)");
  CHECK(blocks("a\n    -|-") == "p(a~-|-)");
  CHECK(blocks("a | b\n- | -") == "p(a | b) ul(li(p(| -)))");
  CHECK(blocks("|a|\n|=|") == "p(|a|~|=|)");
  CHECK(blocks("```\n|a|\n|-|\n```") == "pre[](|a|\n|-|)");
}

TEST_CASE("A header without words is none") { CHECK(blocks("| | |\n|-|-|\n|1|2|") == "table(//1|2)"); }

TEST_CASE("Ragged rows are filled or cut, and reported") {
  MarkdownImport import;
  CHECK(import.blocks("|a|b|\n|-|-|\n|1|\n|1|2|3|\n|1|2|") == "table(a|b//1|/1|2/1|2)");
  CHECK(import.codes() == "table-ragged table-ragged");
}

TEST_CASE("A table wider than the limit stays text") {
  std::string header = "|";
  std::string delimiter = "|";
  for (int i = 0; i < 300; ++i) {
    header += "x|";
    delimiter += "-|";
  }
  CHECK(blocks(header + "\n" + delimiter).substr(0, 2) == "p(");
}
