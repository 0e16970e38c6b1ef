#include "json/write.h"

#include <doctest/doctest.h>

#include "json/read.h"
#include "text/utf8.h"

using namespace galley;
using json::Target;

namespace {

std::string written(std::string_view text, Target target = Target::text) {
  std::string out;
  json::append_string(out, text, target);
  return out;
}

}  // namespace

TEST_CASE("escapes what RFC 8259 demands and nothing else") {
  struct Row {
    std::string_view text;
    const char* json;
  };
  const Row rows[] = {
      {"", R"("")"},
      {"plain", R"("plain")"},
      {"\"\\/", R"("\"\\/")"},
      {"a\nb\rc\td", R"("a\nb\rc\td")"},
      {{"\0\x01\x1f\x7f", 4}, "\"\\u0000\\u0001\\u001f\x7f\""},
      {"</script>&", R"("</script>&")"},
      {"Łódź 東京 🌍", R"("Łódź 東京 🌍")"},
      {"a\u2028b", "\"a\u2028b\""},
      {"bad \xff\xc3(", "\"bad \uFFFD\uFFFD(\""},
      {"cut \xe6\x9d", "\"cut \uFFFD\uFFFD\""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(written(row.text) == row.json);
  }
}

TEST_CASE("a string inside <script> can neither end the element nor break a line") {
  CHECK(written("</script><!--&", Target::script) == R"("\u003c/script\u003e\u003c!--\u0026")");
  CHECK(written("a\u2028b\u2029c", Target::script) == R"("a\u2028b\u2029c")");
  CHECK(written("東京", Target::script) == "\"東京\"");
}

TEST_CASE("what is written reads back as the same text, in both targets") {
  // Without control characters, which the reader takes out.
  std::string every = "\t\n\r";
  for (char32_t c = 0x20; c < 0x3000; ++c) {
    if (c < 0x7F || c > 0x9F) text::append_utf8(every, c);
  }
  for (const auto target : {Target::text, Target::script}) {
    const std::string json = written(every, target);
    text::Arena arena;
    text::ProblemLog problems;
    const auto* value = json::read(json, arena, problems);
    REQUIRE(value != nullptr);
    CHECK(value->text == every);
    CHECK(problems.size() == 0);
  }
}

TEST_CASE("the writer sets commas between values and members, at any depth") {
  std::string out;
  json::Writer writer{out};
  writer.begin_object().member("a", "x").key("list").begin_array();
  writer.number(1).begin_array().end_array().begin_object().end_object().boolean(true).string("s");
  writer.end_array().member("n", 18446744073709551615U).key("o").begin_object().end_object().end_object();
  CHECK(out == R"({"a":"x","list":[1,[],{},true,"s"],"n":18446744073709551615,"o":{}})");
}
