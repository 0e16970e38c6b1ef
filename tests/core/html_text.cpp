#include <doctest/doctest.h>

#include "html_import.h"

std::string html(std::string_view text) {
  HtmlImport import;
  auto out = import.read(text);
  CHECK(import.codes() == "");
  return out;
}

TEST_CASE("HTML: paragraphs, headings and text of its own") {
  CHECK(html("<p>one</p><p>two") == "p(one) p(two)");
  CHECK(html("one<h2>two</h2>three") == "p(one) h2#0(two) p(three)");
  CHECK(html("<div>one<section>two</section></div>three") == "p(one) p(two) p(three)");
  CHECK(html("<p></p><p> </p><p>&nbsp;</p>x") == "p(x)");
  CHECK(html("") == "");
}

TEST_CASE("HTML: white space collapses across marks") {
  CHECK(html("<p> one\n\t two  <b> three </b> four </p>") == "p(one two strong(three) four)");
  CHECK(html("one<br>two<br/>\n three<br>") == "p(one<br>two<br>three)");
  CHECK(html("a<br><br><br>b") == "p(a<br><br>b)");
  CHECK(html("<i>a</i><b>b</b> <b> c</b>") == "p(em(a)strong(b) strong(c))");
}

TEST_CASE("HTML: white space and references are found wherever eight bytes begin") {
  const auto between = [](std::size_t before, std::string_view part, std::size_t after) {
    return std::string(before, 'a').append(part).append(after, 'b');
  };
  const auto paragraph = [&](std::size_t before, std::string_view part, std::size_t after) {
    return std::string{"p("}.append(between(before, part, after)).append(")");
  };
  for (std::size_t before = 1; before < 20; ++before) {
    for (std::size_t after = 1; after < 20; ++after) {
      for (const auto* space : {" ", "  ", "\n", "\t", "\r", " \r\n", "\f "})
        CHECK(html(between(before, space, after)) == paragraph(before, " ", after));
      CHECK(html(between(before, "&amp;", after)) == paragraph(before, "&", after));
      CHECK(html(between(before, " !", after)) == paragraph(before, " !", after));
    }
  }
}

TEST_CASE("HTML: every mark of running text") {
  CHECK(html("<b>a</b><strong>b</strong><i>c</i><em>d</em>") == "p(strong(a)strong(b)em(c)em(d))");
  CHECK(html("<del>a</del><s>b</s><strike>c</strike><ins>d</ins><u>e</u>") == "p(del(a)s(b)s(c)ins(d)u(e))");
  CHECK(html("H<sub>2</sub>O x<sup>2</sup>") == "p(Hsub(2)O xsup(2))");
  CHECK(html("<mark>a</mark><small>b</small><kbd>c</kbd><samp>d</samp><var>e</var>") ==
        "p(mark(a)small(b)kbd(c)samp(d)var(e))");
  CHECK(html("<cite>a</cite><q>b</q><bdi>c</bdi><dfn title='d d'>d</dfn>") ==
        "p(cite(a)q(b)bdi(c)dfn[d d](d))");
  CHECK(html("<abbr title='World\n Health'>WHO</abbr> <time datetime=2026-03-01>today</time>") ==
        "p(abbr[World Health](WHO) time[2026-03-01](today))");
  CHECK(html("<ruby>\xE6\xBC\xA2<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>") == "p(ruby(\xE6\xBC\xA2rt(kan)))");
  CHECK(html("<span lang=fr>a</span><span dir=rtl>b</span><bdo dir=rtl>c</bdo>") ==
        "p(lang[fr](a)rtl(b)bdo-rtl(c))");
  CHECK(html("super<wbr>cali") == "p(superwbr()cali)");
  CHECK(html("<span style='font-weight:700'>a</span><b style='font-weight:normal'>b</b>") == "p(strong(a)b)");
}

TEST_CASE("HTML: code, with and without marks in it") {
  CHECK(html("a <code> b\n c </code> d") == "p(a code(b c) d)");
  CHECK(html("<code>a<var>b</var></code>") == "p(code*(avar(b)))");
  CHECK(html("<pre><code class='x language-cpp'>a\n  b\n</code></pre>") == "pre[cpp](a\n  b)");
  CHECK(html("<pre>\none<br>two</pre>") == "pre[](one\ntwo)");
}

TEST_CASE("HTML: links") {
  CHECK(html("<a href='/x' title=' t '>a</a> <a>b</a> <a href=#c>c</a>") == "p(a[/x 't'](a) b a[#c](c))");
  CHECK(html("<a href=/x>a<p>b</p>c</a>") == "p(a[/x](a)) p(a[/x](b)) p(a[/x](c))");
  CHECK(html("<a href=/x>a <a href=/y>b</a>") == "p(a[/x](a) a[/y](b))");
  HtmlImport import;
  CHECK(import.read("<a href='java&#115;cript:x()'>a</a>") == "p(a)");
  CHECK(import.codes() == "url-scheme");
}

TEST_CASE("HTML: marks that blocks cut go on in each") {
  CHECK(html("<b>a<p>b</p>c") == "p(strong(a)) p(strong(b)) p(strong(c))");
  CHECK(html("<p><b>a<p>b") == "p(strong(a)) p(strong(b))");
  CHECK(html("<b>a<i>b</b>c</i>") == "p(strong(aem(b))em(c))");
}

TEST_CASE("HTML: lists") {
  CHECK(html("<ul><li>a<li>b</ul>") == "ul(li(p(a))li(p(b)))");
  CHECK(html("<ol start=3><li><p>a</p></li></ol>") == "ol3-loose(li(p(a)))");
  CHECK(html("<ul><li>a<ul><li>b</ul></ul>") == "ul(li(p(a) ul(li(p(b)))))");
  CHECK(html("<ul><li>a</li><ul><li>b</li></ul>c</ul>") == "ul(li(p(a) ul(li(p(b))))li(p(c)))");
  CHECK(html("<ul></ul>") == "");
}

TEST_CASE("HTML: one line") {
  HtmlImport import;
  CHECK(import.read_line("<p>a</p><p>b <b>c</b></p>") == "a<br>b strong(c)");
  CHECK(import.read_line("<h2>a</h2><ul><li>b<li>c</ul>") == "a<br>b<br>c");
  CHECK(import.codes() == "html-flattened html-flattened");
}
