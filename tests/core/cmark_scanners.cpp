// The scanners of core/cmark/ must answer as cmark's own, which are linked here under other names.
#include <doctest/doctest.h>

#include <array>
#include <cstdint>
#include <string>

extern "C" {
using Scanner = int (*)(const unsigned char*);
#define GALLEY_SCANNERS(use)                                                                               \
  use(autolink_uri) use(autolink_email) use(html_tag) use(html_comment) use(html_pi) use(html_declaration) \
      use(html_cdata) use(html_block_start) use(html_block_start_7) use(link_title) use(spacechars)        \
          use(atx_heading_start) use(setext_heading_line) use(open_code_fence) use(close_code_fence)       \
              use(html_block_end_1) use(html_block_end_2) use(html_block_end_3) use(html_block_end_4)      \
                  use(html_block_end_5)
#define GALLEY_DECLARE(name)              \
  int _scan_##name(const unsigned char*); \
  int replaced_scan_##name(const unsigned char*);
GALLEY_SCANNERS(GALLEY_DECLARE)
}

namespace {

struct Pair {
  std::string name;
  Scanner ours;
  Scanner replaced;
};

std::array<Pair, 20> pairs() {
#define GALLEY_PAIR(name) Pair{#name, _scan_##name, replaced_scan_##name},
  return {{GALLEY_SCANNERS(GALLEY_PAIR)}};
}

// Ends of HTML blocks are only asked for: where the line holds several, the lengths may differ.
bool is_yes_or_no(const std::string& name) { return name.find("block_end") != std::string::npos; }

class Random {
 public:
  std::uint32_t below(std::uint32_t limit) {
    state_ = state_ * 6364136223846793005U + 1442695040888963407U;
    return static_cast<std::uint32_t>(state_ >> 33U) % limit;
  }

 private:
  std::uint64_t state_ = 1;
};

// Pieces that make rules begin, go on, nearly end and end.
constexpr std::array kPieces = {
    "<",     ">",      "/",        "!",   "?",     "-",    "--",       "-->",    "--->", "[",     "]",
    "]]>",   "CDATA[", "\"",       "'",   "(",     ")",    "\\",       "\\\"",   "\\)",  "=",     "==",
    "a",     "A",      "B ",       "x1",  " ",     "\n",   "\t",       "\r\n",   "\f",   "pre",   "SCRIPT",
    "style", "</pre>", "textarea", "div", "DIV",   "h1",   "@",        ".",      "b-c",  "#",     "######",
    "```",   "~~~",    "`",        "~",   "http:", "a+b:", "é",        "ul",     ":",    "_",     "href=",
    "<a ",   "/>",     "<!--",     "<?",  "<!D ",  "!A",   "menuitem", "option", "p",    "title",
};

}  // namespace

TEST_CASE("scanners answer as those that they replace") {
  Random random;
  const auto scanners = pairs();
  std::size_t matches = 0;
  for (int round = 0; round < 60000; ++round) {
    std::string text;
    // Half of the texts begin where a rule does, or hardly any would be matched.
    if (random.below(2) == 0) text = kPieces[random.below(2) == 0 ? 0 : random.below(kPieces.size())];
    for (std::uint32_t length = random.below(12); length > 0; --length)
      text += kPieces[random.below(kPieces.size())];
    for (const auto& pair : scanners) {
      const auto* bytes = reinterpret_cast<const unsigned char*>(text.c_str());
      const int ours = pair.ours(bytes);
      const int replaced = pair.replaced(bytes);
      matches += replaced > 0 ? 1 : 0;
      const bool same = is_yes_or_no(pair.name) ? (ours > 0) == (replaced > 0) : ours == replaced;
      if (!same) {
        CAPTURE(pair.name);
        CAPTURE(text);
        CHECK(ours == replaced);
      }
    }
  }
  CHECK(matches > 100000);
}
