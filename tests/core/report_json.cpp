#include <string>

#include <galley/galley.h>
#include <galley/limits.h>

#include <doctest/doctest.h>

using namespace galley;

TEST_CASE("a report names everything, in an order that does not change") {
  Rendering rendering;
  rendering.problems = {{Severity::hint, "date-missing", "", 1, 1, "None."},
                        {Severity::error, "key-unknown", "/a\"b", 3, 14, "\"a\"\n"}};
  rendering.outline = {{1, "galley-title", "Fish & <chips>"}};
  rendering.words = 4294967295;
  rendering.minutes = 2;
  rendering.language = "en-GB";
  rendering.direction = "ltr";
  const std::string rest =
      R"("problems":[{"severity":"hint","code":"date-missing","path":"","line":1,"column":1,"message":"None."},)"
      R"({"severity":"error","code":"key-unknown","path":"/a\"b","line":3,"column":14,"message":"\"a\"\n"}],)"
      R"("outline":[{"level":1,"id":"galley-title","text":"Fish & <chips>"}],)"
      R"("words":4294967295,"minutes":2,"language":"en-GB","direction":"ltr"})";
  CHECK(report_json(rendering) == "{" + rest);
  CHECK(rendering_json(rendering) == R"({"html":"",)" + rest);
}

TEST_CASE("an empty report is a report") {
  CHECK(report_json({}) ==
        R"({"problems":[],"outline":[],"words":0,"minutes":0,"language":"","direction":""})");
}

TEST_CASE("an error behind the last problem that is kept takes the place of a lesser one") {
  std::string json = "{";
  for (int i = 0; i < 1100; ++i) json += R"("a":1,)";
  const auto rendering = render(json + R"("x":,)", {});
  std::size_t errors = 0;
  std::size_t broken = 0;
  for (const auto& problem : rendering.problems) {
    errors += problem.severity == Severity::error ? 1 : 0;
    broken += problem.code == "json-syntax" ? 1 : 0;
  }
  CHECK(rendering.problems.size() == limits::problems + 1);
  CHECK(broken == 1);
  CHECK(errors >= broken + 1);  // the title is missing, too
  CHECK(rendering.problems.back().code == "problems-more");
}

TEST_CASE("the output of a rendering is in its JSON as one string") {
  Options options;
  options.view = View::text;
  const auto json = rendering_json(render(R"({"title":"A \"quoted\" title"})", options));
  CHECK(json.substr(0, 37) == R"({"html":"A \"quoted\" title\n","probl)");
}
