// HTML that once made parsers slow, or that would make a careless one so.
#include "growth.h"
#include "html_import.h"

using namespace growth;

namespace {

// `make` for each number, one behind the other.
Family numbered(const char* name, std::function<std::string(const std::string&)> make) {
  return {name, [make](std::size_t n) {
            std::string out;
            for (std::size_t i = 0; i < n; ++i) out += make(std::to_string(i));
            return out;
          }};
}

Family between(const char* first, const char* part, const char* last) {
  return {std::string{first} + part, [=](std::size_t n) { return first + repeat(part, n) + last; }};
}

const Family families[] = {
    // What has no end
    repeated("<"),
    repeated("</"),
    repeated("<a"),
    repeated("<a "),
    repeated("<a href=\""),
    repeated("<a b='<a b=\""),
    repeated("</a "),
    repeated("<!"),
    repeated("<!--"),
    repeated("<!-- -"),
    repeated("<!-- --!"),
    repeated("<?"),
    repeated("<![CDATA["),
    repeated("<!DOCTYPE "),
    repeated("<svg><![CDATA["),
    repeated("<script>"),
    repeated("<script><!--"),
    repeated("<script><!--<script>"),
    repeated("<style>"),
    repeated("<textarea>"),
    repeated("<title>"),
    repeated("<iframe>"),
    repeated("<iframe src=https://mill.example/a>x"),
    repeated("<noembed>"),
    repeated("<xmp>"),
    repeated("<xmp></"),
    repeated("<plaintext>"),
    repeated("<template>"),
    // Elements that are never closed, each of its own kind
    repeated("<b>"),
    repeated("<b>x"),
    repeated("<div>"),
    repeated("<p>"),
    repeated("<p>x"),
    repeated("<ul>"),
    repeated("<li>"),
    repeated("<ul><li>x"),
    repeated("<ol><li value=7>x"),
    repeated("<dl><dt>x<dd>y"),
    repeated("<dd>"),
    repeated("<blockquote cite=/a>x"),
    repeated("<details><summary>x"),
    repeated("<aside><h3>x"),
    repeated("<figure><figcaption>x"),
    repeated("<section lang=fr>x"),
    repeated("<h2>x"),
    repeated("<table>"),
    repeated("<table><tr>"),
    repeated("<table><td>"),
    repeated("<select>"),
    repeated("<select><option>x"),
    repeated("<optgroup><option>"),
    repeated("<button>"),
    repeated("<form>"),
    repeated("<object>"),
    repeated("<marquee>"),
    repeated("<ruby><rt>"),
    repeated("<ruby><rtc><rb>x"),
    repeated("<svg>"),
    repeated("<math>"),
    repeated("<math><mi>"),
    repeated("<svg><foreignObject>"),
    repeated("<math><annotation-xml encoding=text/html>"),
    repeated("<video>"),
    repeated("<x-y>"),
    repeated("<noscript><img src=a>"),
    // The same, closed
    enclosed("<div>", "x", "</div>"),
    enclosed("<b>", "x", "</b>"),
    enclosed("<span lang=fr>", "x", "</span>"),
    enclosed("<ul><li>", "x", "</li></ul>"),
    enclosed("<blockquote>", "x", "</blockquote>"),
    enclosed("<table><tr><td>", "x", "</td></tr></table>"),
    enclosed("<svg>", "x", "</svg>"),
    enclosed("<q>", "x", "</q>"),
    enclosed("<sup>", "x", "</sup>"),
    // Chains, and the adoption agency
    repeated("<a>"),
    repeated("<a href=/a>x"),
    repeated("<a href=/a><p>x"),
    repeated("<a href=/a><div>x</a>"),
    repeated("<nobr>"),
    repeated("<nobr>x<p>"),
    repeated("<b><p>x"),
    repeated("<b><p>x</b>"),
    repeated("<b><i><p></b>x"),
    repeated("<i><b><div></i></b>x"),
    repeated("<b></i>"),
    repeated("<b>x</b>"),
    repeated("<p></b></i></u></a>"),
    repeated("<font size=1><p>"),
    repeated("<b id=x><div>x</b>"),
    enclosed("<b>", "<p>", "</b>x"),
    enclosed("<a><b><i><u><s>", "<p>", "</a>x"),
    enclosed("<b><i><div>", "x", "</b></i>"),
    between("<b><i><u><s><em><a href=/a>", "<p>x", ""),
    between("<font color=1><font color=2><font color=3>", "<p>x</p>", ""),
    numbered("marks of different attributes", [](const std::string& i) { return "<font id=" + i + ">"; }),
    numbered("marks of different attributes over paragraphs",
             [](const std::string& i) { return "<font size=" + i + "><p>x"; }),
    // End tags of nothing
    repeated("</b>"),
    repeated("</p>"),
    repeated("</br>"),
    repeated("</div>"),
    repeated("</table>"),
    repeated("</li></ul>"),
    between("<div><div><div>", "</span>", ""),
    {"end tags among many open elements",
     [](std::size_t n) { return repeat("<div>", 250) + repeat("</p></b></span></li>", n); }},
    {"end tags of unknown elements among many open ones",
     [](std::size_t n) { return repeat("<x-a>", 250) + repeat("</x-b>", n); }},
    // Foster parenting
    between("<table>", "x", ""),
    between("<table>", "<b>", "x"),
    between("<table>", "<b>x", ""),
    between("<table>", "<p>x</p>", ""),
    between("<table>", "<tr>x", ""),
    between("<table>", "<a href=/a>x<tr>", ""),
    between("<table>", "<input>", ""),
    between("<table>", "<caption>x", ""),
    between("<table>", "<colgroup><col>", ""),
    repeated("<table>x"),
    repeated("<table><b>x"),
    repeated("<table><td><table>x"),
    repeated("<table><tr><td>x</table>"),
    between("<table><tr>", "<td>x", ""),
    between("<table><tr>", "<td colspan=9>", ""),
    between("<table>", "<tr><td>x", ""),
    // Attributes
    between("<p", " a", ">x"),
    between("<p", " a=1 a=2", ">x"),
    between("<p", " class=a", ">x"),
    between("<p a ", " title=b", ">x"),
    between("<b", " a=1", ">x<p>y"),
    between("<img src=a alt=\"", "x ", "\">"),
    between("<img alt=x srcset=\"", "a.png 100w, ", "\">"),
    between("<img alt=x srcset=\"", ",", "\">"),
    between("<img alt=x srcset=\"", "a.png 2x, ", "\">"),
    between("<p class=\"", "galley-asid ", "\">x"),
    between("<td style=\"", "text-align", "\">x"),
    between("<span style=\"", "font-weight", "\">x"),
    {"names of attributes, each its own, on one element",
     [](std::size_t n) {
       std::string out{"<p"};
       for (std::size_t i = 0; i < n; ++i) out.append(" x").append(std::to_string(i)).append(" title");
       return out + ">x";
     }},
    numbered("names of attributes, each its own", [](const std::string& i) { return "<p\nx" + i + "=1>y"; }),
    numbered("names of elements, each its own", [](const std::string& i) { return "<x-" + i + ">\ny"; }),
    numbered("nested names of attributes",
             [](const std::string& i) { return "<div x" + i + "><p y" + i + ">y</p></div>"; }),
    repeated("<p title=x>y</p>"),
    repeated("<p onclick=x>y</p>"),
    repeated("<ol start=x><li value=x>y</ol>"),
    repeated("<a href=></a>"),
    // References
    repeated("&"),
    repeated("&#"),
    repeated("&#x"),
    repeated("&am"),
    repeated("&amp"),
    repeated("&notit;"),
    repeated("&CounterClockwiseContourIntegra"),
    between("<p title='", "&amp", "'>"),
    repeated("&#1114112;"),
    between("&#", "9", ";"),
    // Space and lines
    repeated(" "),
    repeated("x \n"),
    repeated("<br>"),
    repeated("x<br>"),
    repeated("<wbr>x"),
    repeated("<pre>\n"),
    repeated("<pre>x</pre>"),
    between("<pre>", "<b>x</b>", "</pre>"),
    between("<code>", "<span>x</span>", "</code>"),
    repeated("<code>x"),
    repeated("<code><b>x"),
    repeated("<hr>"),
    // Footnotes
    repeated("<a href=#a>1</a>"),
    repeated("<a href=#a id=a>1</a>"),
    repeated("<a href=#a id=b>1</a><p id=a><a href=#b>2</a></p>"),
    between("<p id=a><a href=#b>x</a>", "<a href=#a id=b>1</a>", ""),
    {"marks of one note",
     [](std::size_t n) { return repeat("<a id=b href=#a>1</a>", n) + "<p id=a><a href=#b>2</a>x"; }},
    {"ways back from one note",
     [](std::size_t n) { return "<p><a id=b href=#a>1</a><p id=a>x" + repeat("<a href=#b>2</a>", n); }},
    numbered("notes, each behind its mark",
             [](const std::string& i) {
               return "<p><a id=b" + i + " href=#a" + i + ">1</a><p id=a" + i + "><a href=#b" + i + ">2</a>x";
             }),
    {"notes behind all marks",
     [](std::size_t n) {
       std::string marks;
       std::string notes;
       for (std::size_t i = 0; i < n; ++i) {
         const auto number = std::to_string(i);
         marks.append("<a id=b").append(number).append(" href=#a").append(number).append(">1</a>");
         notes.append("<li id=a").append(number).append("><a href=#b").append(number).append(">2</a>x");
       }
       return marks.append("<ol>").append(notes);
     }},
    {"marks of one name that lead to many notes, and links to that name",
     [](std::size_t n) {
       std::string marks;
       std::string notes;
       for (std::size_t i = 0; i < n; ++i) {
         const auto number = std::to_string(i);
         marks.append("<a href=#a").append(number).append(">1</a>");
         notes.append("<p id=a").append(number).append(">x");
       }
       return std::string{"<span id=b>"}.append(marks).append("</span>").append(notes).append(
           repeat("<a href=#b>2</a>", n));
     }},
    {"marks within marks of a note",
     [](std::size_t n) { return "<p id=a>" + repeat("<a href=#a><b id=b><i>", n) + "x"; }},
    // Pictures
    repeated("<img src=a alt=x>"),
    repeated("<img src=a><noscript><img src=a></noscript>"),
    repeated("<img src=data:,>"),
    repeated("<picture><source srcset=a><img src=b>"),
    between("<picture>", "<source srcset='a 9w'>", "<img src=b>"),
    between("<picture>", "<source srcset='a 9w'><img src=b>", ""),
    between("<video src=a>", "<source src=b><track src=c>", "</video>"),
    between("<video src=a>", "<p>x</p>", "</video>"),
    between("<figure>", "<img src=a alt=x>", "<figcaption>x</figure>"),
    between("<figure class=wp-block-gallery>", "<figure><img src=a alt=x></figure>", "</figure>"),
    between("<figure class=galley-embed>", "<a href=/a>x</a>", "</figure>"),
    repeated("<figure><a href=/a><img src=a alt=x></a></figure>"),
    repeated("<figure class=galley-media><p class=galley-media-title>x</p><video src=a></video></figure>"),
    between("<figure><video src=a></video>", "<p class=galley-media-title>x</p>", "</figure>"),
    between("<figure class=galley-media>", "<video src=a></video><p class=galley-media-title>x</p>",
            "</figure>"),
    between("<div class=footnotes>", "<h2>x</h2>", ""),
    between("<ul>", "<p>x</p>", "</ul>"),
    between("<ul>", "<ul><li>x</li></ul>", "</ul>"),
    between("<dl>", "x<dt>y", "</dl>"),
    between("<blockquote>", "<p>x</p>", "<cite>y</cite></blockquote>"),
};

void read_text(const std::string& html) {
  HtmlImport import;
  galley::import::read_html(html, &import.place, import.context);
  galley::import::read_inline_html(html, &import.place, import.context);
}

}  // namespace

TEST_CASE("Reading HTML takes time in proportion to its length") {
  growth::check(families, 3000, 2, read_text);
}
