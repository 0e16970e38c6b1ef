#include <doctest/doctest.h>

#include "markdown_dump.h"

namespace {

// The blocks, then each note as `label: blocks`.
std::string notes(std::string_view markdown) {
  MarkdownImport import;
  auto out = import.blocks(markdown);
  for (const auto& note : import.article.notes) {
    out.append(" | ").append(note.label).append(": ").append(dump(note.body));
  }
  CHECK(import.codes() == "");
  return out;
}

}  // namespace

TEST_CASE("Footnotes are taken out of the text, wherever they are defined") {
  CHECK(notes("a[^1] b\n\n[^1]: note *x*") == "p(anote(0) b) | 1: p(note em(x))");
  CHECK(notes("[^n]: note\n\na[^n][^n]") == "p(anote(0)note(0)) | n: p(note)");
  CHECK(notes("a[^x]\n[^x]: note") == "p(anote(0)) | x: p(note)");
  CHECK(notes("[^a]: one\n[^b]: two\n\nx[^b][^a]") == "p(xnote(1)note(0)) | a: p(one) | b: p(two)");
  CHECK(notes("a[^1]\n\n[^1]: see [l][r]\n\n[r]: /u") == "p(anote(0)) | 1: p(see a[/u](l))");
}

TEST_CASE("A footnote holds the indented lines below it") {
  CHECK(notes("a[^1]\n\n[^1]: one\n    two\n\n    three\n\nafter") ==
        "p(anote(0)) p(after) | 1: p(one~two) p(three)");
  CHECK(notes("a[^1]\n\n[^1]:\n    one\n\n    - x") == "p(anote(0)) | 1: p(one) ul(li(p(x)))");
  CHECK(notes("a[^1]\n\n[^1]: - x\n    - y") == "p(anote(0)) | 1: ul(li(p(x))li(p(y)))");
  CHECK(notes("a[^1]\n\n[^1]: one\nlazy") == "p(anote(0)) | 1: p(one~lazy)");
  CHECK(notes("a[^1]\n\n   [^1]: one\n\n    two") == "p(anote(0)) | 1: p(one) p(two)");
}

TEST_CASE("Lists beside a footnote stay as they are") {
  CHECK(notes("+ a[^1]\n+ b\n\n[^1]: one\n\n+ c") == "ul(li(p(anote(0)))li(p(b))) ul(li(p(c))) | 1: p(one)");
  CHECK(notes("+ a[^1]\n\n  [^1]: one\n+ b") == "ul-loose(li(p(anote(0)))li(p(b))) | 1: p(one)");
  CHECK(notes("[^1]: one\n+ b[^1]") == "ul(li(p(bnote(0)))) | 1: p(one)");
}

TEST_CASE("What looks like a footnote in code or HTML is none") {
  CHECK(notes("```\n[^1]: a\n```") == "pre[]([^1]: a)");
  CHECK(notes("    [^1]: a") == "pre[]([^1]: a)");
  CHECK(notes("`[^1]`\n\n[^1]: a\n\nx[^1]") == "p(code([^1])) p(xnote(0)) | 1: p(a)");
  CHECK(notes("\\[^1] [\\^1] [^1\\]\n\n[^1]: a\n\n[^1]") == "p([^1] [^1] [^1]) p(note(0)) | 1: p(a)");
  CHECK(notes("[a[^1]](/u) ![b[^1]](/i)\n\n[^1]: a\n\n[^1]") ==
        "p(a[/u](a[^1]) img[/i](b)) p(note(0)) | 1: p(a)");
}

TEST_CASE("Labels are compared without regard to ASCII case and may hold marks") {
  CHECK(notes("x[^Big_Note_2]\n\n[^big_note_2]: a") == "p(xnote(0)) | big_note_2: p(a)");
  CHECK(notes("x[^*]\n\n[^*]: a") == "p(xnote(0)) | *: p(a)");
}

TEST_CASE("A reference without a footnote stays text") {
  MarkdownImport import;
  CHECK(import.blocks("a[^1] ~~b[^2]~~") == "p(a[^1] del(b[^2]))");
  CHECK(import.codes() == "footnote-undefined footnote-undefined");
}

TEST_CASE("A definition behind the mark of a container stays text, and is no definition of a link") {
  MarkdownImport import;
  CHECK(import.blocks("> [^1]: one\n\nx[^1]") == "quote(p([^1]: one)) p(x[^1])");
  CHECK(import.codes() == "footnote-undefined footnote-undefined");
}

TEST_CASE("The first of two footnotes of one name counts") {
  MarkdownImport import;
  CHECK(import.blocks("a[^x]\n\n[^x]: one\n\n[^X]: two") == "p(anote(0))");
  CHECK(import.codes() == "footnote-duplicate");
  REQUIRE(import.article.notes.size() == 1);
  CHECK(dump(import.article.notes.front().body) == "p(one)");
}

TEST_CASE("Footnotes of the article are known in every text") {
  MarkdownImport import;
  import.context.notes.append(import.arena, "n", &import.place);
  CHECK(import.inlines("a[^n]") == "anote(0)");
  CHECK(import.blocks("b[^N]\n\n[^m]: c") == "p(bnote(0))");
  CHECK(import.inlines("a[^m]") == "anote(1)");
  CHECK(import.codes() == "");
}
