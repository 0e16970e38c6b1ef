// A preview gives what a render gives, whatever was typed before, and its steps lead there.
#include <galley/preview.h>

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>

#include <galley/limits.h>

#include "preview_follower.h"

using galley::Options;
using galley::Preview;
using galley::tests::difference;
using galley::tests::Follower;

namespace {

const std::string kMarkdown = R"json({
  "title": "A mill", "language": "en", "published": "2026-03-01T09:30:00Z", "standfirst": "On *tides*.",
  "body": "First words of [the mill](https://example.org/mill).\n\nSecond *words*, and [a reference][dam].\n\n## A heading\n\nA note[^1] here.\n\n- one\n- two\n\n> quoted\n\nWords with [the mill](https://example.org/other).\n\n```\ncode\n\nstill code\n```\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n[dam]: https://example.org/dam\n\n[^1]: The note.\n\nRaw <b>html</b> at the end.\n\nLast words.",
  "tags": ["water"], "related": [{"title": "Other", "url": "https://example.org/o"}]
})json";

const std::string kBlocks = R"json({
  "title": "A mill", "language": "en", "published": "2026-03-01T09:30:00Z",
  "body": ["First words of [the mill](https://example.org/mill).",
    {"type": "paragraph", "text": "Second *words*."},
    {"type": "heading", "text": "A heading"},
    {"type": "list", "items": ["one", "two"]}, {"type": "image", "url": "https://example.org/a.jpg", "alt": "A"},
    {"type": "quote", "text": "Quoted", "attribution": "[the mill](https://example.org/else)"
},
    {"type": "markdown", "text": "Some *words*\n\nand more[^a]"}, {"type": "divider"},
    {"type": "update", "published": "2026-03-01T10:00:00Z", "body": "News"},
    {"type": "footnotes", "items": [{"label": "a", "text": "Note"}]},
    {"type": "aside", "title": "Box", "body": ["Inside"]}, "Last words.", 5, {"type": "unknown"}]
})json";

// Headings whose ids depend on each other, at levels that do as well.
const std::string kHeadings = R"json({
  "title": "A mill", "language": "en", "published": "2026-03-01T09:30:00Z",
  "body": "Words.\n\n## a\n\n### b\n\nWords.\n\n#### a 2\n\n## b\n\n> ### in a quote\n\n### c\n\n### c\n\n## section\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n## !\n\n#### skipped\n\n##### d\n\n| c |\n|---|\n| 3 |\n\nA note[^1].\n\n[^1]: ## a\n\n## 2\n\nLast words."
})json";

const std::string kTitled = R"json({
  "title": "A mill", "language": "en", "published": "2026-03-01T09:30:00Z",
  "body": [{"type": "heading", "level": 2, "text": "a"}, "Words.", {"type": "heading", "level": 3, "text": "b"},
    {"type": "aside", "title": "a", "body": [{"type": "heading", "level": 2, "text": "c"}]},
    {"type": "heading", "level": 4, "text": "a 2"}, {"type": "details", "summary": "b", "body": ["Words."]},
    {"type": "table", "caption": "T", "header": ["a"], "rows": [["1"]]},
    {"type": "table", "header": ["a"], "rows": [["1"]]}, {"type": "table", "caption": "U", "rows": [["1"]]},
    {"type": "markdown", "text": "## d\n\n### e\n\nWords."}, {"type": "heading", "level": 3, "text": "d"}]
})json";

const std::vector<std::string> kPieces = {"a",
                                          "b c",
                                          " ",
                                          "*",
                                          "_",
                                          "`",
                                          "\\n",
                                          "\\n\\n",
                                          "\\n\\nNew paragraph.\\n\\n",
                                          "#",
                                          "-",
                                          "1. ",
                                          "> ",
                                          "[x](y) ",
                                          "[^1]",
                                          "[",
                                          "]",
                                          "<b>",
                                          "\\\\",
                                          "\"",
                                          "\\\"",
                                          "```\\n",
                                          "é",
                                          "漢字",
                                          "🌊",
                                          "|",
                                          "    ",
                                          "click here",
                                          "![](a.png)",
                                          "[the mill](https://example.org/new)",
                                          "\\u00e9",
                                          ",",
                                          "}",
                                          "{\"type\":\"divider\"},",
                                          "\n"};

// By edits, where the text is told that the preview has. What was broken is no such text.
void expect_same(Preview& preview, Follower& follower, const std::string& json, const Options& options,
                 std::string* last = nullptr, std::size_t more = 0) {
  const auto outcome =
      last == nullptr ? preview.update(json) : galley::tests::update_by_edit(preview, *last, json, more);
  const auto whole = galley::render(json, options);
  if (outcome == Preview::Outcome::kept) return;
  if (last != nullptr) *last = json;
  CAPTURE(json);
  REQUIRE(difference(preview, whole) == "");
  REQUIRE(follower.follow(preview, outcome) == "");
}

// Types, deletes and pastes at random places; every now and then starts from the good text again. Every other
// seed tells edits in the place of texts.
int type_at_random(const std::string& article, const Options& options, unsigned seed, int strokes,
                   const std::vector<std::string>& pieces = kPieces) {
  std::mt19937 random{seed};
  Preview preview;
  preview.set_options(options);
  Follower follower;
  auto text = article;
  std::string last;
  auto* told = seed % 4 < 2 ? nullptr : &last;
  int alone = 0;
  expect_same(preview, follower, text, options, told);
  for (int i = 0; i < strokes; ++i) {
    const auto at = random() % (text.size() + 1);
    const auto kind = random() % 16;
    auto next = text;
    if (kind < 10) {
      next.insert(at, pieces[random() % pieces.size()]);
    } else if (kind < 15) {
      next.erase(at, random() % 6);
    } else {
      next = article;
    }
    expect_same(preview, follower, next, options, told, random() % 4);
    alone += preview.was_alone() ? 1 : 0;
    // Broken texts are tried once; most of what is typed in an editor is not.
    const auto& problems = preview.report().problems;
    bool broken = next.size() > 2 * article.size();
    for (const auto& problem : problems) broken = broken || problem.code.substr(0, 5) == "json-";
    if (!broken) text = next;
  }
  return alone;
}

}  // namespace

TEST_CASE("a preview equals a render after every step of typing") {
  for (const auto* article : {&kMarkdown, &kBlocks}) {
    for (unsigned seed = 1; seed <= 12; ++seed) {
      Options options;
      options.annotate = seed % 2 == 0;
      options.edit = seed % 3 == 0;
      CHECK(type_at_random(*article, options, seed, 400) > 5);
    }
    Options page;
    page.view = galley::View::page;
    CHECK(type_at_random(*article, page, 77, 200) == 0);
    page.view = galley::View::text;
    CHECK(type_at_random(*article, page, 78, 100) == 0);
  }
}

TEST_CASE("headings and tables equal those of a render after every step of typing") {
  int alone = 0;
  for (const auto* article : {&kHeadings, &kTitled}) {
    for (unsigned seed = 1; seed <= 8; ++seed) {
      Options options;
      options.annotate = seed % 2 == 0;
      options.heading_level = static_cast<std::uint8_t>(1 + seed % 4);
      options.id_prefix = seed % 3 == 0 ? "p-1-" : "";
      alone +=
          type_at_random(*article, options, seed, 400, {"a", "b", "c", " 2", "#", " ", "!", "-", "section"});
    }
  }
  CHECK(alone > 100);
}

TEST_CASE("typing in a heading renders that heading alone, as long as no other is called alike") {
  for (
      const std::string json :
      {R"json({"title":"T","language":"en","published":"2026-03-01","body":"## One\n\nWords.\n\n### Two\n\nWords.\n\n## Three"})json",
       R"json({"title":"T","language":"en","published":"2026-03-01","body":[{"type":"heading","level":2,"text":"One"},
                {"type":"heading","level":3,"text":"Two"},"Words.",{"type":"heading","level":2,"text":"Three"}]})json"}) {
    Preview preview;
    preview.update(json);
    const auto becomes = [&](std::string_view words) {
      auto text = json;
      text.replace(text.find("Two"), 3, words);
      CHECK(preview.update(text) == Preview::Outcome::patched);
      CHECK(difference(preview, galley::render(text, {})) == "");
      return preview.was_alone();
    };
    CHECK(becomes("Tide"));
    CHECK(preview.has_new_outline());
    REQUIRE(preview.edits().size() == 1);
    CHECK(preview.edits()[0].kind == galley::PreviewEdit::Kind::replace);
    CHECK(becomes("*Tide*"));
    CHECK(!preview.has_new_outline());
    CHECK(becomes("Three and One"));
    CHECK(!becomes("Three"));
    CHECK(!becomes("Tide"));
    CHECK(becomes("Tides"));
    CHECK(!becomes("One 7"));
    CHECK(!becomes("Tide 7"));
    CHECK(becomes("Section"));
  }
}

TEST_CASE("typing in a table renders that table alone, unless it has a caption") {
  for (
      const std::string json :
      {R"json({"title":"T","body":"One.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\nLast."})json",
       R"json({"title":"T","body":["One.",{"type":"table","header":["a"],"rows":[["1"]]}]})json",
       R"json({"title":"T","body":["One.",{"type":"table","caption":"C","header":["a"],"rows":[["1"]]}]})json"}) {
    Preview preview;
    preview.update(json);
    auto text = json;
    text.insert(text.find('1'), 1, '3');
    CHECK(preview.update(text) == Preview::Outcome::patched);
    CHECK(preview.was_alone() == (json.find("caption") == std::string::npos));
    CHECK(difference(preview, galley::render(text, {})) == "");
  }
  // One more table gives those behind it other numbers.
  std::string json =
      R"json({"title":"T","body":[{"type":"markdown","text":"| a |"},{"type":"table","caption":"C","header":["a"],"rows":[["1"]]}]})json";
  Preview preview;
  preview.update(json);
  json.insert(json.find("| a |") + 5, "\\n|---|\\n| 1 |");
  preview.update(json);
  CHECK(!preview.was_alone());
  CHECK(difference(preview, galley::render(json, {})) == "");
}

TEST_CASE("typing in a paragraph renders that paragraph alone") {
  for (const auto* article : {&kMarkdown, &kBlocks}) {
    Preview preview;
    CHECK(preview.update(*article) == Preview::Outcome::whole);
    auto text = *article;
    for (const char letter : std::string_view{"typed"}) {
      text.insert(text.find("Last") + 4, 1, letter);
      CHECK(preview.update(text) == Preview::Outcome::patched);
      CHECK(preview.was_alone());
      REQUIRE(preview.edits().size() == 1);
      CHECK(preview.edits()[0].kind == galley::PreviewEdit::Kind::replace);
    }
    CHECK(difference(preview, galley::render(text, {})) == "");
  }
}

TEST_CASE("an edit counts in UTF-16 units of the last good text") {
  const std::string json = R"json({"title":"Été 🌊 漢字 of the tide","body":["a","🌊🌊 é","c"]})json";
  Preview preview;
  preview.update(json);
  // Between the two waves, and then in the place of the second one.
  const auto at = galley::tests::units(json.substr(0, json.find("🌊 é")));
  CHECK(preview.update(at, 0, "new") == Preview::Outcome::patched);
  CHECK(preview.was_alone());
  CHECK(preview.html().find("🌊new🌊 é") != std::string_view::npos);
  CHECK(preview.update(at + 3, 2, "sea") == Preview::Outcome::patched);
  CHECK(preview.html().find("🌊newsea é") != std::string_view::npos);
  // An edit that breaks the text is forgotten with it.
  CHECK(preview.update(0, 1, "") == Preview::Outcome::kept);
  CHECK(preview.update(at, 3, "") == Preview::Outcome::patched);
  CHECK(preview.html().find("🌊sea é") != std::string_view::npos);
  CHECK(preview.update(at, 0, "") == Preview::Outcome::unchanged);
  // Outside of the text there is nothing to take.
  CHECK(preview.update(100'000, 7, " ") == Preview::Outcome::unchanged);
  CHECK(preview.update(0, 100'000, json) == Preview::Outcome::patched);
  CHECK(difference(preview, galley::render(json, {})) == "");
}

TEST_CASE("a broken text keeps the last good view and says where it breaks") {
  Preview preview;
  preview.update(kBlocks);
  const std::string good{preview.html()};
  CHECK(preview.update(kBlocks.substr(0, 300)) == Preview::Outcome::kept);
  CHECK(preview.html() == good);
  CHECK(preview.has_new_problems());
  CHECK(preview.report().problems.back().code == "json-truncated");
  CHECK(preview.update(kBlocks) == Preview::Outcome::unchanged);
  CHECK(preview.has_new_problems());
}

TEST_CASE("a part leads to its text and a place in the text to its part") {
  for (const auto* article : {&kMarkdown, &kBlocks}) {
    Preview preview;
    preview.update(*article);
    const auto at = article->find("Last words");
    const auto key = preview.part_at(static_cast<std::uint32_t>(at));
    REQUIRE(key != 0);
    const auto span = preview.source_of(key);
    CHECK(article->substr(span.start, span.end - span.start).find("Last words.") != std::string::npos);
    CHECK(span.end - span.start < 20);
  }
}

TEST_CASE("blocks that move are taken out and put in, and the others keep their keys") {
  Preview preview;
  preview.update(R"json({"title":"T","body":["a","b","c","d","e"]})json");
  std::vector<std::uint32_t> keys;
  for (const auto& part : preview.parts()) keys.push_back(part.key);
  CHECK(preview.update(R"json({"title":"T","body":["e","a","b","c","d"]})json") == Preview::Outcome::patched);
  CHECK(preview.edits().size() == 2);

  // Their pointers change with their places, and nothing else.
  Options options;
  options.annotate = true;
  preview.set_options(options);
  preview.update(R"json({"title":"T","body":["a","b","c"]})json");
  const auto last = preview.parts().back().key;
  CHECK(preview.update(R"json({"title":"T","body":["new","a","b","c"]})json") == Preview::Outcome::patched);
  CHECK(preview.parts().back().key == last);
  CHECK(preview.edits().size() == 4);
}

TEST_CASE("a preview that is cut names the limit, as a render does") {
  // Each mark of a footnote is printed with two hundred bytes.
  std::string marks;
  for (int i = 0; i < 300'000; ++i) marks += "a[^1] ";
  const auto article = [&](std::size_t length) {
    return R"({"title":"A mill","language":"en","published":"2026-03-01T09:30:00Z","body":["Plain )" +
           std::string(length, 'x') + R"(",{"type":"markdown","text":")" + marks +
           R"(\n\n[^1]: Note."},"Last words."]})";
  };
  constexpr auto kLimit = galley::limits::output_bytes;
  const auto short_size = galley::render(article(0), {}).html.view().size();
  REQUIRE(short_size < kLimit - 10);
  const auto fits = kLimit - 10 - short_size;

  Preview preview;
  const auto is_cut = [&] {
    const auto& problems = preview.report().problems;
    return std::any_of(problems.begin(), problems.end(),
                       [](const auto& problem) { return problem.code == "limit-exceeded"; });
  };
  preview.update(article(fits));
  CHECK(!is_cut());
  preview.update(article(fits + 5));
  CHECK(preview.was_alone());
  CHECK(!is_cut());
  for (const auto length : {fits + 15, fits + 16, fits - 1}) {
    preview.update(article(length));
    CHECK(!preview.was_alone());
    CHECK(is_cut() == (length > fits));
    CHECK(preview.has_new_problems() == (length != fits + 16));
    // Not captured: it would be printed.
    const bool is_same = difference(preview, galley::render(article(length), {})).empty();
    CHECK(is_same);
  }
}
