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
  for (const auto& fix : galley::find_fixes(json, problems)) {
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
  const auto all = nlohmann::json::parse(galley::fixes_json(json));
  REQUIRE(all.size() == 1);
  CHECK(all[0]["image"] == "https://example.org/a.jpg");
  CHECK(all[0]["path"] == "/body/1");
}

TEST_CASE("a problem of judgement has no quick fix") {
  const auto json = article(
      R"--("[click here](https://example.org)",{"type":"image","url":"https://example.org/a.jpg"})--");
  for (const auto& fix : galley::find_fixes(json, problems_of(json))) CHECK(fix.code == "image-size-missing");
  CHECK(galley::find_fixes("{", problems_of("{")).empty());
}
