#include <galley/options.h>

#include <doctest/doctest.h>

#include <galley/limits.h>

using namespace galley;

namespace {

std::string codes(const Problems& problems) {
  std::string out;
  for (const auto& problem : problems) {
    if (!out.empty()) out += ' ';
    out.append(problem.code).append("@").append(problem.path);
  }
  return out;
}

// Everything that options can say, so that a row of a test can name what it changes.
std::string shown(const Options& o) {
  std::string out;
  const auto field = [&](const char* name, const std::string& value) {
    out.append(name).append("=").append(value).append(";");
  };
  const auto list = [&](const char* name, const std::vector<std::string>& values) {
    std::string joined;
    for (const auto& value : values) joined.append(value).append("|");
    field(name, joined);
  };
  field("view", std::to_string(static_cast<int>(o.view)));
  field("card", std::to_string(static_cast<int>(o.card)));
  field("language", o.language);
  field("heading_level", std::to_string(o.heading_level));
  field("id_prefix", o.id_prefix);
  field("target", o.links.target);
  field("rel", o.links.rel);
  field("embeds", std::to_string(static_cast<int>(o.embeds)));
  field("lazy", std::to_string(static_cast<int>(o.images.lazy)));
  field("sizes", o.images.sizes);
  list("share", o.share);
  field("related_limit", std::to_string(o.related_limit));
  list("seen", o.seen);
  field("edit", std::to_string(static_cast<int>(o.edit)));
  field("annotate", std::to_string(static_cast<int>(o.annotate)));
  field("zone", std::to_string(o.time_zone_offset));
  std::vector<std::string> strings;
  for (const auto& [key, text] : o.strings) strings.push_back(std::string{key}.append(":").append(text));
  list("strings", strings);
  list("stylesheets", o.stylesheets);
  list("scripts", o.scripts);
  list("early_scripts", o.early_scripts);
  return out;
}

// The fields that differ from the defaults.
std::string changed(const Options& options) {
  const std::string before = shown({});
  const std::string after = shown(options);
  std::string out;
  for (std::size_t a = 0, b = 0; b < after.size();) {
    const auto end_a = before.find(';', a) + 1;
    const auto end_b = after.find(';', b) + 1;
    if (before.substr(a, end_a - a) != after.substr(b, end_b - b)) out += after.substr(b, end_b - b);
    a = end_a;
    b = end_b;
  }
  return out;
}

struct Reading {
  std::string changed;
  std::string codes;
};

Reading read(std::string_view json) {
  Problems problems;
  const auto options = read_options(json, problems);
  return {changed(options), codes(problems)};
}

}  // namespace

TEST_CASE("options that are allowed are taken without a problem") {
  struct Row {
    const char* json;
    const char* changed;
  };
  const Row rows[] = {
      {"", ""},
      {" \n", ""},
      {"{}", ""},
      {R"({"view":"article"})", ""},
      {R"({"view":"page"})", "view=1;"},
      {R"({"view":"card","card":"large"})", "view=2;card=2;"},
      {R"({"view":"related"})", "view=3;"},
      {R"({"view":"related-items"})", "view=4;"},
      {R"({"view":"share"})", "view=5;"},
      {R"({"view":"text"})", "view=6;"},
      {R"({"view":"lite"})", "view=7;"},
      {R"({"view":"metadata"})", "view=8;"},
      {R"({"card":"small","embeds":"never"})", "card=0;embeds=1;"},
      {R"({"language":"fr"})", "language=fr;"},
      {R"({"language":"pt-BR"})", "language=pt-BR;"},
      {R"({"heading_level":4})", "heading_level=4;"},
      {R"({"heading_level":2.0})", "heading_level=2;"},
      {R"({"id_prefix":""})", "id_prefix=;"},
      {R"({"id_prefix":"a-B_3"})", "id_prefix=a-B_3;"},
      {R"({"links.target":"_blank"})", "target=_blank;"},
      {R"({"links":{"target":"_blank","rel":"nofollow  ugc"}})", "target=_blank;rel=nofollow  ugc;"},
      {R"({"links":null,"images":{}})", ""},
      {R"~({"images":{"lazy":false,"sizes":"calc(50vw - 1.5em)"}})~", "lazy=0;sizes=calc(50vw - 1.5em);"},
      {R"({"share":["x","email"]})", "share=x|email|;"},
      {R"({"share":"x"})", "share=x|;"},
      {R"({"related_limit":3,"seen":["a",17,"https://example.org/a"]})",
       "related_limit=3;seen=a|17|https://example.org/a|;"},
      {R"({"edit":true,"annotate":true})", "edit=1;annotate=1;"},
      {R"({"time_zone_offset":-330})", "zone=-330;"},
      {R"({"time_zone_offset":0})", "zone=0;"},
      {R"({"time_zone_offset":-1440})", ""},
      {R"({"strings":{"share":"Pass on","reading_time":"{count} minutes"}})",
       "strings=share:Pass on|reading_time:{count} minutes|;"},
      {R"({"stylesheet":"a.css","script":["/b.js","https://example.org/c.js"]})",
       "stylesheets=a.css|;scripts=/b.js|https://example.org/c.js|;"},
      {R"({"early_script":"/theme.js"})", "early_scripts=/theme.js|;"},
      {R"({"x-mine":1,"_note":[],"view":null})", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.json);
    const auto reading = read(row.json);
    CHECK(reading.changed == row.changed);
    CHECK(reading.codes == "");
  }
}

TEST_CASE("options that are not allowed are named and keep their default") {
  struct Row {
    const char* json;
    const char* codes;
    const char* changed = "";
  };
  const Row rows[] = {
      {R"({"veiw":"page"})", "option-unknown@/options/veiw"},
      {R"({"a/b~c":1})", "option-unknown@/options/a~1b~0c"},
      {R"({"links":{"traget":"_blank","rel":"ugc"}})", "option-unknown@/options/links/traget", "rel=ugc;"},
      {R"({"links":{"links":{"rel":"ugc"}}})", "option-unknown@/options/links/links"},
      {R"({"links":"_blank"})", "option-value@/options/links"},
      {R"({"view":"Page"})", "option-value@/options/view"},
      {R"({"view":1})", "option-value@/options/view"},
      {R"({"view":""})", "option-value@/options/view"},
      {R"({"card":"huge"})", "option-value@/options/card"},
      {R"({"language":"sv"})", "option-value@/options/language"},
      {R"({"language":"english please"})", "option-value@/options/language"},
      {R"({"heading_level":0})", "option-value@/options/heading_level"},
      {R"({"heading_level":5})", "option-value@/options/heading_level"},
      {R"({"heading_level":1.5})", "option-value@/options/heading_level"},
      {R"({"heading_level":"2"})", "option-value@/options/heading_level"},
      {R"({"heading_level":1e99})", "option-value@/options/heading_level"},
      {R"({"id_prefix":"a b"})", "option-value@/options/id_prefix"},
      {R"({"id_prefix":"\" onload=\""})", "option-value@/options/id_prefix"},
      {R"({"id_prefix":"é"})", "option-value@/options/id_prefix"},
      {R"({"links":{"target":"_top"}})", "option-value@/options/links/target"},
      {R"({"links":{"rel":"opener"}})", "option-value@/options/links/rel"},
      {R"({"links":{"rel":"nofollow stylesheet"}})", "option-value@/options/links/rel"},
      {R"({"images":{"lazy":"false"}})", "option-value@/options/images/lazy"},
      {R"({"images":{"sizes":""}})", "option-value@/options/images/sizes"},
      {R"({"images":{"sizes":"100vw\"><script>"}})", "option-value@/options/images/sizes"},
      {R"({"share":["x","fax"]})", "share-service@/options/share/1", "share=x|;"},
      {R"({"share":["x",{}]})", "option-value@/options/share/1", "share=x|;"},
      {R"({"share":true})", "option-value@/options/share"},
      {R"({"related_limit":-1})", "option-value@/options/related_limit"},
      {R"({"edit":1})", "option-value@/options/edit"},
      {R"({"time_zone_offset":1440})", "option-value@/options/time_zone_offset"},
      {R"({"strings":["share"]})", "option-value@/options/strings"},
      {R"({"strings":{"shaer":"Pass on","print":" "}})",
       "option-unknown@/options/strings/shaer option-value@/options/strings/print"},
      {R"~({"stylesheet":["javascript:alert(1)","a.css"]})~", "option-value@/options/stylesheet/0",
       "stylesheets=a.css|;"},
      {R"({"script":"data:text/javascript,1"})", "option-value@/options/script"},
      {R"([])", "option-value@/options"},
      {R"("page")", "option-value@/options"},
      {R"({"view":"page")", "json-truncated@/options", "view=1;"},
      {"nonsense", "json-syntax@/options"},
      {R"({"edit":true,"edit":false})", "json-duplicate-key@/options/edit"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.json);
    const auto reading = read(row.json);
    CHECK(reading.codes == row.codes);
    CHECK(reading.changed == row.changed);
  }
}

TEST_CASE("the longest id prefix is the limit's") {
  const std::string fits(limits::id_prefix_bytes, 'a');
  CHECK(read("{\"id_prefix\":\"" + fits + "\"}").codes == "");
  CHECK(read("{\"id_prefix\":\"" + fits + "a\"}").codes == "option-value@/options/id_prefix");
}

TEST_CASE("a slip is met with the option that was meant, a bad value with what is allowed") {
  Problems problems;
  read_options("{\n  \"veiw\": 1,\n  \"heading_level\": 9\n}", problems);
  REQUIRE(problems.size() == 2);
  CHECK(problems[0].message ==
        "The option \"veiw\", perhaps \"view\", is not known. Remove it, or correct the spelling.");
  CHECK(problems[0].line == 2);
  CHECK(problems[1].message ==
        "The option \"heading_level\" wants a whole number from 1 to 4; this value is not used. See "
        "docs/options.md.");
  CHECK(problems[1].line == 3);
}

TEST_CASE("what is allowed is told in whole for every option") {
  Problems problems;
  read_options(
      R"({"view":{},"card":{},"language":{},"heading_level":{},"id_prefix":{},"links":{"target":{},"rel":{}},
      "embeds":{},"images":{"lazy":{},"sizes":{}},"share":{},"related_limit":{},"seen":{},"edit":{},"annotate":{},
      "time_zone_offset":{},"strings":[],"stylesheet":{},"script":{},"early_script":{}})",
      problems);
  CHECK(problems.size() == 20);
  for (const auto& problem : problems) {
    CAPTURE(problem.message);
    CHECK(problem.message.find("…") == std::string::npos);
  }
}

TEST_CASE("the command line sets the same options from text") {
  struct Row {
    const char* name;
    const char* value;
    const char* changed;
  };
  const Row rows[] = {
      {"view", "related-items", "view=4;"},
      {"heading_level", "3", "heading_level=3;"},
      {"links.target", "_blank", "target=_blank;"},
      {"images.lazy", "false", "lazy=0;"},
      {"share", "x, email", "share=x|email|;"},
      {"share", "", ""},
      {"seen", "a,b", "seen=a|b|;"},
      {"strings.share", "Pass on", "strings=share:Pass on|;"},
      {"time_zone_offset", "-60", "zone=-60;"},
      {"stylesheet", "a.css,b.css", "stylesheets=a.css|b.css|;"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    Options options;
    CHECK(set_option(options, row.name, row.value) == "");
    CHECK(changed(options) == row.changed);
  }
}

TEST_CASE("the command line is told what is wrong") {
  Options options;
  CHECK(set_option(options, "veiw", "page") == "The option \"veiw\", perhaps \"view\", is not known.");
  for (const char* group : {"links", "strings"}) {
    CHECK(set_option(options, group, "x") ==
          "The option \"" + std::string{group} + "\" has parts: name one of them after a \".\".");
  }
  CHECK(set_option(options, "view.page", "x") == "The option \"view.page\" is not known.");
  CHECK(set_option(options, "edit", "yes") == "The option \"edit\" wants true or false.");
  CHECK(set_option(options, "heading_level", "2x") ==
        "The option \"heading_level\" wants a whole number from 1 to 4.");
  CHECK(set_option(options, "heading_level", "") ==
        "The option \"heading_level\" wants a whole number from 1 to 4.");
  CHECK(set_option(options, "share", "fax").find("\"fax\"") != std::string::npos);
  CHECK(set_option(options, "strings.nothing", "x").find("\"strings.nothing\"") != std::string::npos);
  CHECK(changed(options) == "");
}
