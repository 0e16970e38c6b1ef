// Markdown that once made parsers slow. Each family is read at two sizes; four times the text may take ten
// times the processor time at most, where quadratic work would take sixteen times.
#include <doctest/doctest.h>

#include <algorithm>
#include <ctime>
#include <functional>
#ifdef __GLIBC__
#include <malloc.h>
#endif

#include "markdown_dump.h"

using namespace galley;

namespace {

std::string repeat(std::string_view part, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += part;
  return out;
}

struct Family {
  std::string name;
  std::function<std::string(std::size_t)> make;
};

Family repeated(const char* part) {
  return {part, [part](std::size_t n) { return repeat(part, n); }};
}
Family enclosed(const char* open, const char* inside, const char* close) {
  return {open, [=](std::size_t n) { return repeat(open, n) + inside + repeat(close, n); }};
}

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

// Memory that goes back to the system between two runs is taken from it again page by page, which on a
// virtual machine costs more than the reading, and only at the larger size: what is measured is the reading.
void keep_freed_memory() {
#ifdef __GLIBC__
  // Sanitizers have an allocator of their own, which refuses; it keeps its memory anyway.
  mallopt(M_MMAP_THRESHOLD, 32 * 1024 * 1024);  // The most that it takes.
  mallopt(M_TRIM_THRESHOLD, 1024 * 1024 * 1024);
#endif
}

double seconds(const std::string& markdown) {
  double best = 1e9;
  for (int run = 0; run < 3; ++run) {
    const auto start = std::clock();
    {
      MarkdownImport import;
      galley::import::read_markdown(markdown, &import.place, import.context);
      galley::import::read_inline_markdown(markdown, &import.place, import.context);
    }
    best = std::min(best, static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
  }
  return best;
}

}  // namespace

TEST_CASE("Reading Markdown takes time in proportion to its length") {
  keep_freed_memory();
  constexpr std::size_t kTimes = 8000;
  constexpr double kNoise = 0.002;
  // A machine busy with something else makes one measurement wrong, not several: what is quadratic stays so.
  constexpr int kAttempts = 4;
  for (const auto& family : families) {
    CAPTURE(family.name);
    const auto short_text = family.make(kTimes);
    const auto long_text = family.make(kTimes * 4);
    double growth = 1e9;
    for (int attempt = 0; attempt < kAttempts && growth >= 10; ++attempt) {
      growth = std::min(growth, seconds(long_text) / std::max(seconds(short_text), kNoise));
    }
    CHECK(growth < 10);
  }
}

TEST_CASE("Text fields find their footnotes as fast among many as among few") {
  keep_freed_memory();
  const auto seconds = [](std::size_t count) {
    MarkdownImport import;
    const auto start = std::clock();
    for (std::size_t i = 0; i < count; ++i) {
      import.context.notes.append(import.arena, import.arena.copy(std::to_string(i)), &import.place);
      import::read_inline_markdown("x[^7]", &import.place, import.context);
    }
    return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
  };
  double growth = 1e9;
  for (int attempt = 0; attempt < 4 && growth >= 10; ++attempt) {
    growth = std::min(growth, seconds(40000) / std::max(seconds(10000), 0.002));
  }
  CHECK(growth < 10);
}
