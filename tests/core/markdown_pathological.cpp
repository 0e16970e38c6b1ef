// Markdown that once made parsers slow.
#include "growth.h"
#include "markdown_dump.h"

using namespace galley;
using namespace growth;

namespace {

const Family families[] = {
    repeated("![[]()"),
    repeated("!["),
    repeated("["),
    repeated("[a]("),
    repeated("[a](<b"),
    repeated("[]("),
    repeated("]"),
    repeated("*a* "),
    repeated("*a_ "),
    repeated("a**b"),
    repeated("a_"),
    repeated("_a __"),
    repeated("**x [a*b**c*](d)"),
    repeated("`"),
    repeated("`a``b"),
    repeated("<"),
    repeated("</"),
    repeated("<!--"),
    repeated("<?"),
    repeated("<!A "),
    repeated("<![CDATA["),
    repeated("<a href=\""),
    repeated("&"),
    repeated("&#"),
    repeated("\\"),
    repeated("~a~ "),
    repeated("~a ~~b"),
    repeated("~"),
    repeated("~ \\~"),
    repeated("~*a* \n"),
    repeated("[^a"),
    repeated("[^a]"),
    repeated("[^a]: b\n"),
    repeated("a[^b] "),
    repeated("> "),
    repeated("- "),
    repeated("1. "),
    repeated("> a\n"),
    repeated("- a\n"),
    repeated("# a\n"),
    repeated("a\n---\n"),
    repeated("\n"),
    repeated("\r"),
    repeated("a  \n"),
    repeated("|"),
    repeated("|a|\n|-|\n"),
    repeated("|a|\n"),
    repeated("---\n|-|\n"),
    repeated("- |\n"),
    repeated("-|\n"),
    repeated("[a]: b\n"),
    repeated("<div>\n"),
    repeated("<div>\n\n"),
    repeated("<script>"),
    repeated("```\n"),
    enclosed("[", "a", "]"),
    enclosed("[", "a", "](b)"),
    enclosed("*", "a", "*"),
    enclosed("**", "a", "**"),
    enclosed("*a **a ", "b", " a** a*"),
    enclosed("![", "a", "](b)"),
    enclosed("~", "a", "~"),
    {"deep list, then blank lines", [](std::size_t n) { return repeat("- ", n) + "x\n" + repeat("\n", n); }},
    {"deep ordered list, then blank lines",
     [](std::size_t n) { return repeat("1. ", n) + "x\n" + repeat("\n", n); }},
    {"deep list in a quote, then blank lines",
     [](std::size_t n) {
       return std::string{"> "}.append(repeat("- ", n)).append("x\n").append(repeat(">\n", n));
     }},
    {"list that nests line by line",
     [](std::size_t n) {
       std::string out;
       for (std::size_t i = 0; i < n / 32; ++i)
         out.append(repeat("  ", std::min<std::size_t>(i, 200))).append("- a\n");
       return out;
     }},
    {"deep quote, then emphasis", [](std::size_t n) { return repeat(">", n) + repeat("a*", n); }},
    {"many references to one definition",
     [](std::size_t n) {
       return std::string{"[a]: "}.append(repeat("b", n)).append("\n\n").append(repeat("[a] ", n));
     }},
    {"many definitions",
     [](std::size_t n) {
       std::string out;
       for (std::size_t i = 0; i < n; ++i) {
         const auto name = std::to_string(i);
         out.append("[").append(name).append("] [^").append(name).append("]\n\n[^").append(name).append(
             "]: x\n\n[");
         out.append(name).append("]: y\n\n");
       }
       return out;
     }},
    {"wide header, short rows",
     [](std::size_t n) { return repeat("|a", 200) + "\n" + repeat("|-", 200) + "\n" + repeat("b\n", n); }},
    {"fences of growing length",
     [](std::size_t n) {
       std::string out;
       for (std::size_t i = 0; i * i < n * 2; ++i) out.append("e").append(repeat("`", i));
       return out;
     }},
};

void read_text(const std::string& markdown) {
  MarkdownImport import;
  galley::import::read_markdown(markdown, &import.place, import.context);
  galley::import::read_inline_markdown(markdown, &import.place, import.context);
}

}  // namespace

TEST_CASE("Reading Markdown takes time in proportion to its length") {
  growth::check(families, 8000, 3, read_text);
}

TEST_CASE("Text fields find their footnotes as fast among many as among few") {
  keep_freed_memory();
  const auto read_many = [](std::size_t count) {
    MarkdownImport import;
    for (std::size_t i = 0; i < count; ++i) {
      import.context.notes.append(import.arena, import.arena.copy(std::to_string(i)), &import.place);
      import::read_inline_markdown("x[^7]", &import.place, import.context);
    }
  };
  CHECK(measure(
            1, [&] { read_many(10000); }, [&] { read_many(40000); }) < 10);
}
