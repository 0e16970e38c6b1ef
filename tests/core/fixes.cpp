// Quick fixes: each is a JSON Patch that nlohmann/json applies, after which its problem is gone.
#include <galley/fixes.h>

#include <doctest/doctest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>

#include <galley/galley.h>

namespace {

const std::string kFrame = R"("title":"A mill","published":"2026-03-01T09:30:00Z")";

galley::Problems problems_of(const std::string& json) { return galley::render(json, {}).problems; }

bool has(const galley::Problems& problems, std::string_view code) {
  return std::any_of(problems.begin(), problems.end(), [&](const auto& p) { return p.code == code; });
}

// Applies the first fix for `code`; the article after it.
std::string mended(const std::string& json, std::string_view code) {
  const auto problems = problems_of(json);
  REQUIRE(has(problems, code));
  for (const auto& fix : galley::find_fixes(json, problems, {})) {
    if (fix.code != code) continue;
    const auto after = nlohmann::json::parse(json).patch(nlohmann::json::parse(fix.patch)).dump();
    if (fix.image.empty()) CHECK(!has(problems_of(after), code));
    return after;
  }
  FAIL("no fix");
  return {};
}

std::string article(const std::string& body, const std::string& more = R"("language":"en")") {
  return "{" + kFrame + "," + more + R"(,"body":[)" + body + "]}";
}

}  // namespace

TEST_CASE("each quick fix mends its problem") {
  CHECK(mended(article(R"("a",{"type":"heading","text":"A"},{"type":"heading","level":4,"text":"B"})"),
               "heading-skipped")
            .find(R"("level":3)") != std::string::npos);
  CHECK(
      mended(article(R"("a",{"type":"heading","level":1,"text":"A"})"), "heading-top").find(R"("level":2)") !=
      std::string::npos);
  const auto image =
      R"("a",{"type":"image","url":"https://example.org/a.jpg","alt":"A mill","caption":"A mill",)"
      R"("width":4,"height":3})";
  CHECK(mended(article(image), "image-alt-caption").find(R"("decorative":true)") != std::string::npos);
  CHECK(mended(article(R"("a")", R"("language":"en_GB")"), "language-invalid").find(R"("en-GB")") !=
        std::string::npos);
  CHECK(mended(article(R"("a","")"), "block-empty") == nlohmann::json::parse(article(R"("a")")).dump());
  CHECK(mended(article(R"("a")", R"("language":"en","standfrist":"Words")"), "key-misspelt")
            .find(R"("standfirst":"Words")") != std::string::npos);
}

TEST_CASE("sizes of a picture are left to who can load it") {
  const auto json = article(R"("a",{"type":"image","url":"https://example.org/a.jpg","alt":"A mill"})");
  const auto after = mended(json, "image-size-missing");
  CHECK(after.find(R"("width":null)") != std::string::npos);
  const auto all = nlohmann::json::parse(galley::fixes_json(json, {}));
  REQUIRE(all.size() == 1);
  CHECK(all[0]["image"] == "https://example.org/a.jpg");
  CHECK(all[0]["path"] == "/body/1");
}

TEST_CASE("a problem of judgement has no quick fix") {
  const auto json = article(
      R"--("[click here](https://example.org)",{"type":"image","url":"https://example.org/a.jpg"})--");
  for (const auto& fix : galley::find_fixes(json, problems_of(json), {}))
    CHECK(fix.code == "image-size-missing");
  CHECK(galley::find_fixes("{", problems_of("{"), {}).empty());
}

namespace {

// The text after its edits; what nlohmann/json makes of the patch is what they must come to.
std::string edited(const std::string& json, std::string_view code) {
  for (const auto& fix : galley::find_fixes(json, problems_of(json), {})) {
    if (fix.code != code) continue;
    auto out = json;
    for (auto edit = fix.edits.rbegin(); edit != fix.edits.rend(); ++edit)
      out.replace(edit->start.byte, edit->end.byte - edit->start.byte, edit->text);
    const auto patched = nlohmann::json::parse(json).patch(nlohmann::json::parse(fix.patch));
    CHECK(nlohmann::json::parse(out) == patched);
    return out;
  }
  FAIL("no fix");
  return {};
}

std::string with(std::string text, std::string_view before, std::string_view after) {
  return text.replace(text.find(before), before.size(), after);
}

std::string lines(const std::string& body) {
  return "{\n  " + kFrame + ",\n  \"language\": \"en\",\n  \"body\": [\n" + body + "\n  ]\n}\n";
}

}  // namespace

TEST_CASE("edits leave the rest of the text as it is written") {
  const auto first = R"(    "a")";
  const auto skipped = lines(std::string{first} + R"(,
    {"type": "heading", "text": "A"},
    {
      "type": "heading",
      "text": "B {\"}]",
      "level": 5
    })");
  CHECK(edited(skipped, "heading-skipped") == with(skipped, "5\n", "3\n"));
  const auto alt = lines(std::string{first} + R"(,
    {
      "type": "image",
      "url": "https://example.org/a.jpg",
      "caption": "A mill",
      "width": 4,
      "height": 3,
      "alt": "A mill"
    })");
  CHECK(edited(alt, "image-alt-caption") == with(alt, R"("alt": "A mill")", R"("decorative": true)"));
  const auto alt_first = lines(std::string{first} + R"(,
    {"alt": "A mill", "type": "image", "url": "https://example.org/a.jpg", "caption": "A mill"})");
  CHECK(edited(alt_first, "image-alt-caption").find(R"(    {"type": "image", "url")") != std::string::npos);
  CHECK(edited(alt_first, "image-alt-caption").find(R"("caption": "A mill", "decorative": true})") !=
        std::string::npos);

  CHECK(edited(lines(std::string{first} + ",\n    \"\",\n    \"c\""), "block-empty") ==
        lines(std::string{first} + ",\n    \"c\""));
  CHECK(edited(lines(std::string{first} + ",\n    \"\""), "block-empty") == lines(first));
  CHECK(edited(lines("    \"\""), "block-empty") == lines("    "));
  const auto key = std::string{"{"} + kFrame + R"(, "language": "en", "body": "a", "standfrist" : "\"x\""})";
  CHECK(edited(key, "key-misspelt") == with(key, "standfrist", "standfirst"));
  const auto number = std::string{"{"} + kFrame + R"(,"language":"en","body":"a","weight":3})";
  CHECK(edited(number, "key-unknown") == std::string{"{"} + kFrame + R"(,"language":"en","body":"a"})");
}

TEST_CASE("edits are placed in bytes, units, lines and columns") {
  const std::string json = "\xEF\xBB\xBF{\"title\": \"\xF0\x9F\x8C\x8A\xC3\xA9\",\n \"language\": \"en_GB\"}";
  const auto fixes = galley::find_fixes(json, problems_of(json), {});
  REQUIRE(fixes.size() == 1);
  REQUIRE(fixes[0].edits.size() == 1);
  const auto& [start, end, text] = fixes[0].edits[0];
  CHECK(json.substr(start.byte, end.byte - start.byte) == "\"en_GB\"");
  CHECK(text == "\"en-GB\"");
  CHECK(start.line == 2);
  CHECK(start.column == 14);
  CHECK(end.column == 21);
  CHECK(start.unit == start.byte - 5);  // of the mark, the wave and the accent
  CHECK(end.unit == start.unit + 7);
}

TEST_CASE("an edit that would not say what the patch says is left out") {
  const auto twice = article(R"("a")", R"("language":"en","weight":1,"weight":2)");
  const auto fixes = galley::find_fixes(twice, problems_of(twice), {});
  REQUIRE(!fixes.empty());
  for (const auto& fix : fixes) CHECK(fix.edits.empty());
  const auto open = article(R"("a",{"type":"image","url":"https://example.org/a.jpg","alt":"A mill"})");
  CHECK(galley::find_fixes(open, problems_of(open), {})[0].edits.empty());
}

TEST_CASE("texts that a patch cannot be applied to have no quick fixes") {
  const auto whole = article(R"("a","")");
  CHECK(galley::find_fixes(whole, problems_of(whole), {}).size() == 1);
  for (const auto& broken :
       {whole.substr(0, whole.size() - 1), whole + "}", with(whole, "mill", "mi\x01l")}) {
    const auto problems = problems_of(broken);
    REQUIRE(has(problems, "block-empty"));
    CHECK(galley::find_fixes(broken, problems, {}).empty());
  }
  // Its pointers lead into what Editor.js wrote, where a level is somewhere else.
  const std::string foreign =
      R"({"time":1,"version":"2.28","blocks":[{"type":"header","data":{"text":"A","level":2}},)"
      R"({"type":"header","data":{"text":"B","level":5}},{"type":"paragraph","data":{"text":"C"}}]})";
  REQUIRE(has(problems_of(foreign), "heading-skipped"));
  CHECK(galley::find_fixes(foreign, problems_of(foreign), {}).empty());
  galley::Options named;
  named.format = galley::Format::editor_js;
  CHECK(galley::find_fixes(whole, problems_of(whole), named).empty());
}

TEST_CASE("a report carries the mends beside their problems") {
  const auto json = article(R"--("a","","[here](https://example.org)")--");
  const auto rendering = galley::render(json, {});
  const auto report =
      nlohmann::json::parse(galley::report_json(rendering, galley::find_fixes(json, rendering.problems, {})));
  for (const auto& problem : report["problems"]) {
    if (problem["code"] != "block-empty") {
      CHECK(!problem.contains("fix"));
      continue;
    }
    CHECK(problem["fix"]["title"] == "Remove it");
    CHECK(problem["fix"]["patch"] == nlohmann::json::parse(R"([{"op":"remove","path":"/body/1"}])"));
  }
  CHECK(galley::report_json(rendering, {}) == galley::report_json(rendering));
}
