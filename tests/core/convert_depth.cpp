// Articles whose blocks nest up to the limit and beyond: written as native JSON they are read as they were,
// however their levels are written.
#include <doctest/doctest.h>

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include <galley/galley.h>
#include <galley/limits.h>

#include "json/write.h"

using namespace galley;

namespace {

std::string repeated(const std::string& part, std::uint32_t times) {
  std::string out;
  for (std::uint32_t i = 0; i < times; ++i) out += part;
  return out;
}

std::string joined(std::initializer_list<std::string_view> parts) {
  std::string out;
  for (const auto part : parts) out += part;
  return out;
}

std::string with_body(const std::string& body) {
  return joined(
      {R"({"galley":1,"language":"en","title":"Kiln","published":"2026-03-01","body":)", body, "}"});
}

std::string quoted(const std::string& text) {
  std::string out;
  json::Writer{out}.string(text);
  return out;
}

/// Bodies with so many levels.
std::vector<std::string> bodies(std::uint32_t levels) {
  std::vector<std::string> out;
  for (const std::string inner : {"", "Ash.", "-", "- Ash.", "Ash.\n\nClay.", "> Ash.\n\nClay."}) {
    const auto start = repeated("> ", levels);
    std::string markdown;
    std::string line;
    for (const char c : inner + "\n") {
      line += c;
      if (c != '\n') continue;
      markdown += start + line;
      line.clear();
    }
    out.push_back(quoted(markdown));
    out.push_back(joined({R"(["Hot.",{"type":"markdown","text":)", quoted(markdown), "}]"}));
    out.push_back(quoted(joined({"Hot.[^a]\n\n[^a]: ", start, inner, "\n"})));
  }
  for (const std::string inner : {"", "Ash.", "<ul><li></ul>", "<dl><dt>Ash<dd>Clay</dl>", "<p>Ash<p>Clay"}) {
    for (const std::string name : {"blockquote", "details", "aside"}) {
      const auto html = joined(
          {repeated(joined({"<", name, ">"}), levels), inner, repeated(joined({"</", name, ">"}), levels)});
      out.push_back(joined({R"({"format":"html","content":)", quoted(html), "}"}));
      out.push_back(quoted(html));
      out.push_back(joined({R"([{"type":"html","text":)", quoted(html), "}]"}));
    }
  }
  for (const std::string inner :
       {R"("Ash.")", R"({"type":"list","items":["Ash.",["Clay.","Sand."]]})",
        R"({"type":"markdown","text":">"})", R"({"type":"html","text":"<dl><dt>Ash<dd>Clay</dl>"})"}) {
    for (const std::string start :
         {R"({"type":"quote","body":[)", R"({"type":"list","items":[[)", R"({"type":"list","items":[)"}) {
      const std::string end = start.ends_with("[[") ? "]]}" : "]}";
      out.push_back(joined({"[", repeated(start, levels), inner, repeated(end, levels), "]"}));
    }
  }
  return out;
}

}  // namespace

TEST_CASE("native JSON is written again as it was where blocks nest to the limit") {
  for (auto levels = limits::block_depth - 4; levels < limits::block_depth + 4; ++levels) {
    for (const auto& body : bodies(levels)) {
      const auto article = with_body(body);
      Options options;
      options.format = Format::galley;
      const auto once = convert(article, Format::galley, options);
      const auto twice = convert(once.text, Format::galley, options);
      CAPTURE(levels);
      CAPTURE(body);
      CHECK(twice.text == once.text);
      CHECK(render(once.text, options).html.view() == render(article, options).html.view());
    }
  }
}
