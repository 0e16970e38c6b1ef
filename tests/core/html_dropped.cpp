#include <doctest/doctest.h>

#include "html_import.h"

namespace {

// What is read of `text`, and what its problems name.
std::string read(std::string_view text, std::string_view names) {
  HtmlImport import;
  auto out = import.read(text);
  std::string found;
  const auto problems = import.problems.finish({});
  for (const auto& problem : problems) {
    std::string_view message = problem.message;
    constexpr std::string_view kStart = "Not shown: ";
    if (message.substr(0, kStart.size()) == kStart) message.remove_prefix(kStart.size());
    if (!found.empty()) found += ", ";
    found += message.substr(0, message.find(" ("));
  }
  CHECK(found == names);
  return out;
}

}  // namespace

TEST_CASE("HTML: attributes of which nothing is made are named, once for each element name") {
  CHECK(read("<p title=x>a</p><p title=y>b</p><div title=z>c</div>", "title of <p>, title of <div>") ==
        "p(a) p(b) p(c)");
  CHECK(read("<p b b=1 c>a", "b of <p>, c of <p>") == "p(a)");
  CHECK(read("<p class=a id=b style=c data-d=e role=note width=1>a", "") == "p(a)");
  CHECK(read("<p lang=?>a", "lang of <p>") == "p(a)");
  CHECK(read("<p dir=auto>a", "dir of <p>") == "p(a)");
}

TEST_CASE("HTML: what marks nothing says nothing, wherever copies of it do") {
  CHECK(read("a<a href=/x title=y></a>", "title of <a>, href of <a>") == "p(a)");
  CHECK(read("<p><a href=/x title=y>a<p></p></a>", "") == "p(a[/x 'y'](a))");
  CHECK(read("<a href=/x title=y><p></p>a</a>", "") == "p(a[/x 'y'](a))");
  CHECK(read("<b></b><i> </i>a", "") == "p(a)");
  CHECK(read("<a href=''>a</a>", "href of <a>") == "p(a)");
}

TEST_CASE("HTML: lists count as they did, or what they do not count is named") {
  CHECK(read("<ol><li value=3>a<li>b<li value=5>c</ol>", "") == "ol3(li(p(a))li(p(b))li(p(c)))");
  CHECK(read("<ol><li>a<li value=9>b</ol>", "value of <li>") == "ol1(li(p(a))li(p(b)))");
  CHECK(read("<ol start=-2><li>a</ol>", "start of <ol>") == "ol1(li(p(a)))");
  CHECK(read("<ol reversed type=a><li>a<li></ol>", "<li>, type of <ol>, reversed of <ol>") ==
        "ol1(li(p(a)))");
  CHECK(read("<ul><li value=3>a</ul>", "value of <li>") == "ul(li(p(a)))");
}

TEST_CASE("HTML: words for those who see no film or frame are named") {
  CHECK(read("<audio src=a.mp3>no <b>player</b></audio>", "words of <audio>") == "audio[a.mp3](; )");
  CHECK(read("<audio src=a.mp3> <source src=b.mp3></audio>", "src of <source>") == "audio[a.mp3](; )");
  CHECK(read("<table><tr><td></table>x", "<table>") == "p(x)");
}

TEST_CASE("HTML: marks that mean more within each other stay") {
  CHECK(html("<q>a<q>b</q></q>") == "p(q(aq(b)))");
  CHECK(html("2<sup>2<sup>n</sup></sup>") == "p(2sup(2sup(n)))");
  CHECK(html("<b>a<strong>b</strong></b>") == "p(strong(ab))");
  CHECK(html("<em>a<em>b<i>c</i></em></em><i><em>d</em></i>") == "p(em(aem(bc))em(d))");
  CHECK(html("<i lang=fr>a<b lang=de>b<u lang=fr>c</u></b></i>") ==
        "p(em(lang[fr](astrong(lang[de](bu(lang[fr](c)))))))");
}

TEST_CASE("HTML: the words of a tag without an end are kept") {
  HtmlImport import;
  CHECK(import.read("<p>a</p><p title='b c") == "p(a) p(<p title='b c)");
  CHECK(import.read("a</b c") == "p(a</b c)");
  CHECK(import.read("<a href='/x>b</a> <i>c</i>") == "p(a[/x](b) em(c))");
  CHECK(import.read("<textarea>a</textarea b") == "p(a</textarea b)");
  CHECK(import.codes() == "html-cut html-cut html-cut html-cut html-element");
}

TEST_CASE("HTML: a frame without an end hides nothing") {
  HtmlImport import;
  CHECK(import.read("<iframe src=https://example.org/x title=T>a<b>b</b>") ==
        "p(a[https://example.org/x](T)) p(astrong(b))");
}

TEST_CASE("HTML: a picture is repeated where its noscript element has it, and nothing else is") {
  CHECK(html("<img data-src=a alt=x><noscript><img src=a alt=x> b</noscript>") == "p(img[a](x) b)");
  CHECK(read("<img data-src=a alt=x><noscript><img src=a alt=y></noscript>", "alt of <img>") ==
        "figure[a](x; )");
}
