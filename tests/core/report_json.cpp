#include <galley/galley.h>

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

TEST_CASE("the output of a rendering is in its JSON as one string") {
  Options options;
  options.view = View::text;
  const auto json = rendering_json(render(R"({"title":"A \"quoted\" title"})", options));
  CHECK(json.substr(0, 37) == R"({"html":"A \"quoted\" title\n","probl)");
}
