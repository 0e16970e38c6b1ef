#include <doctest/doctest.h>

#include "html_import.h"

TEST_CASE("HTML: quotations and who said them") {
  CHECK(html("<blockquote cite=/s><p>a</p></blockquote>") == "quote[/s](p(a); )");
  CHECK(html("<blockquote><p>a</p><cite>b</cite></blockquote>") == "quote(p(a); b)");
  CHECK(html("<blockquote><p>a<footer>b</footer></blockquote>") == "quote(p(a); b)");
  CHECK(html("<figure><blockquote>a</blockquote><figcaption>b</figcaption></figure>") == "quote(p(a); b)");
}

TEST_CASE("HTML: pictures") {
  CHECK(html("<img src=a.png alt=x>") == "figure[a.png](x; )");
  CHECK(html("a <img src=a.png alt=x>") == "p(a img[a.png](x))");
  CHECK(html("<figure><img src=a.png alt=x><figcaption>b <i>c</i></figcaption></figure>") ==
        "figure[a.png](x; b em(c))");
  CHECK(html("<img src='data:image/gif;base64,x' data-src=a.png alt=x>") == "figure[a.png](x; )");
  CHECK(html("<img src='data:,' alt=x><noscript><img src=a.png alt=x></noscript>") == "figure[a.png](x; )");
  CHECK(html("<img data-src=a.png alt=x><noscript><img src=a.png alt=x></noscript>") == "figure[a.png](x; )");
  CHECK(html("<picture><source srcset='a.webp 480w, b.webp 960w' type=image/webp><img src=a.png "
             "alt=x></picture>") == "figure[a.png](x; )");
  CHECK(html("<figure><figure><img src=a alt=x></figure><figure><img src=b alt=y></figure></figure>") ==
        "gallery(a b)");
}

TEST_CASE("HTML: frames of providers, films and recordings") {
  CHECK(html("<iframe src='https://www.youtube.com/embed/abc' title=T></iframe>") ==
        "embed[YouTube](T; https://www.youtube.com/embed/abc)");
  HtmlImport import;
  CHECK(import.read("<iframe src='https://example.org/x' title=T></iframe>") ==
        "p(a[https://example.org/x](T))");
  CHECK(import.codes() == "embed-unknown");
  CHECK(html("<video src=a.mp4 title=T><track src=a.vtt srclang=en></video>") == "video[a.mp4](T; a.vtt)");
  CHECK(html("<audio controls><source src=a.mp3 type=audio/mpeg></audio>") == "audio[a.mp3](; )");
}

TEST_CASE("HTML: tables") {
  CHECK(html("<table><tr><th>a<th>b<tr><td>c<td>d</table>") == "table(a|b//c|d)");
  CHECK(html("<table><caption>x</caption><thead><tr><td>a<tbody><tr><td "
             "align=right>b<tfoot><tr><td>c</table>") == "table(a//>b//c; x)");
  CHECK(html("<table><tr><td>a<p>b</p>c</table>") == "table(//a<br>b<br>c)");
  CHECK(html("<table>a<tr><td>b</table>") == "p(a) table(//b)");
  HtmlImport import;
  CHECK(import.read("<table><tr><td><ul><li>a<li>b</ul></table>") == "table(//a<br>b)");
  CHECK(import.codes() == "html-flattened");
}

TEST_CASE("HTML: definition lists, details and asides") {
  CHECK(html("<dl><dt>a<dt>b<dd>c<dd><p>d<p>e</dl>") == "dl(dt(a)dt(b)dd(p(c))dd(p(d) p(e)))");
  CHECK(html("<dl><div><dt>a</dt><dd>b</dd></div></dl>") == "dl(dt(a)dd(p(b)))");
  CHECK(html("<details><summary>a <b>b</b></summary>c<ul><li>d</ul></details>") ==
        "details(a strong(b); p(c) ul(li(p(d))))");
  CHECK(html("<aside><h3>a</h3><p>b</aside><hr>") == "aside[a](p(b)) hr");
}

TEST_CASE("HTML: the language of blocks") {
  CHECK(html("<div lang=fr><p>a<blockquote><p>b</blockquote></div><p>c") == "p@fr(a) quote@fr(p(b)) p(c)");
  CHECK(html("<table><tr><td lang=fr>a</table>") == "table(//lang[fr](a))");
}

TEST_CASE("HTML: footnotes as others write them") {
  const auto notes = [](std::string_view text, std::string_view codes = "") {
    HtmlImport import;
    auto out = import.read(text);
    CHECK(import.codes() == codes);
    for (const auto& note : import.article.notes) out.append(" ^").append(dump(note.body));
    return out;
  };
  // WordPress
  CHECK(notes("<p>a<sup class=fn><a href='#n1' id='n1-link'>1</a></sup> b</p><ol class=wp-block-footnotes>"
              "<li id=n1>c <a href='#n1-link'>↩︎</a></li></ol>") == "p(anote(0) b) ^p(c)");
  // Markdown programs
  CHECK(
      notes("<p>a<sup id='fnref:1'><a href='#fn:1'>1</a></sup></p><div class=footnotes><hr><h2>Notes</h2><ol>"
            "<li id='fn:1'><p>c <b>d</b> <a href='#fnref:1'>↩</a></p></li></ol></div>",
            "html-dropped") == "p(anote(0)) hr ^p(c strong(d))");
  // Google Docs, Word
  CHECK(notes("<p>a<sup><a href='#ftnt1' id=ftnt_ref1>[1]</a></sup></p><div><p><a href='#ftnt_ref1' "
              "id=ftnt1>[1]</a>"
              "<span> c</span></p></div>") == "p(anote(0)) ^p(c)");
  CHECK(notes("<p>a<a href='#_ftn1' name=_ftnref1>[1]</a></p><div id=ftn1><p><a href='#_ftnref1' "
              "name=_ftn1>[1]</a>"
              " c</p><p>d</p></div>") == "p(anote(0)) ^p(c) p(d)");
  // A link that leads nowhere back is a link.
  CHECK(notes("<p><a href='#x'>a</a></p><p id=x>b</p>") == "p(a[#x](a)) p(b)");
}

TEST_CASE("HTML: what is left out is named with its place, its words stay") {
  HtmlImport import;
  CHECK(
      import.read("<form>a\n <b onclick=x()>b</b><script>c</script><x-y>d</x-y><svg><text>e</text></svg>") ==
      "p(a strong(b)d e)");
  CHECK(import.codes() == "html-element html-left-out html-element html-element html-handler");
  const auto all = import.messages();
  CHECK(all.find("<form> (line 1, column 1)") != std::string::npos);
  CHECK(all.find("<b> (line 2, column 2)") != std::string::npos);
  CHECK(all.find("<x-y> (line 2, column 40)") != std::string::npos);
}

TEST_CASE("HTML: depth is bounded, and words survive it") {
  const auto repeat = [](std::string_view part, int times) {
    std::string out;
    for (int i = 0; i < times; ++i) out += part;
    return out;
  };
  for (const std::string_view part : {"<div>", "<b>", "<ul><li>", "<blockquote>", "<table><tr><td>",
                                      "<a href=x><p>", "<svg>", "<dl><dd>", "<font size=1><p>"}) {
    CAPTURE(part);
    HtmlImport import;
    const auto out = import.read(repeat(part, 3000) + "word");
    CHECK(out.find("word") != std::string::npos);
  }
}
