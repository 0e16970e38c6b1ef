#include <doctest/doctest.h>

#include "markdown_dump.h"

namespace {

std::string inlines(std::string_view markdown) {
  MarkdownImport import;
  auto out = import.inlines(markdown);
  CHECK(import.codes() == "");
  // The same inside a paragraph of a longer text, where the words lie elsewhere in memory.
  CHECK(blocks(std::string{markdown}) == "p(" + out + ")");
  return out;
}

}  // namespace

TEST_CASE("One or two tildes on both sides strike out") {
  CHECK(inlines("~~a~~ b") == "del(a) b");
  CHECK(inlines("~a b~c") == "del(a b)c");
  CHECK(inlines("x~~y~~z") == "xdel(y)z");
  CHECK(inlines("~~a *b* [c](/u)~~") == "del(a em(b) a[/u](c))");
  CHECK(inlines("*~~a~~* **b ~c~**") == "em(del(a)) strong(b del(c))");
  CHECK(inlines("~~a~~~~b~~") == "del(a~~~~b)");
  CHECK(inlines("~~a\nb~~") == "del(a~b)");
  CHECK(inlines("~~a ~b~ c~~") == "del(a b c)");
  CHECK(inlines("~~*a*~~") == "del(em(a))");
  CHECK(inlines("[~~a~~](/u)") == "a[/u](del(a))");
}

TEST_CASE("Tildes that strike out nothing stay") {
  CHECK(inlines("a ~~~b~~~ c") == "a ~~~b~~~ c");
  CHECK(inlines("a ~~ b ~~ c") == "a ~~ b ~~ c");
  CHECK(inlines("~~a~ b") == "~~a~ b");
  CHECK(inlines("~~a ~~") == "~~a ~~");
  CHECK(inlines("about ~5 km or ~6 km") == "about ~5 km or ~6 km");
  CHECK(inlines("`~~a~~`") == "code(~~a~~)");
  CHECK(inlines("*a ~~b* c~~") == "em(a ~~b) c~~");
}

TEST_CASE("An escaped tilde is a tilde") {
  CHECK(inlines("\\~a~") == "~a~");
  CHECK(inlines("~a\\~ b~") == "del(a~ b)");
  CHECK(inlines("\\~\\~a\\~\\~") == "~~a~~");
  CHECK(inlines("&#126;a~") == "~a~");
  CHECK(inlines("~*a*\\~\nb") == "~em(a)~~b");
  CHECK(inlines("~*a*~ \nb") == "del(em(a))~b");
}

TEST_CASE("Flanking counts characters, not bytes") {
  CHECK(inlines("日~本~語") == "日del(本)語");
  CHECK(inlines("a~“b”~") == "a~“b”~");
  CHECK(inlines("a ~“b”~") == "a del(“b”)");
  CHECK(inlines("\u00a0~a~") == "\u00a0del(a)");
}

TEST_CASE("The address of an autolink is not text") {
  CHECK(inlines("<http://e.org/~a~b~>") == "a[http://e.org/~a~b~](http://e.org/~a~b~)");
}
