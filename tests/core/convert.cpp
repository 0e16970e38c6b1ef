// Articles written in other formats and read again (core/src/output): all cases, all documents of formats.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include <galley/galley.h>

using namespace galley;

namespace {

std::string read(const std::filesystem::path& path) {
  std::ifstream file{path, std::ios::binary};
  return {std::istreambuf_iterator<char>{file}, {}};
}

struct Case {
  std::string name;
  std::string article;
  Options options;
};

std::vector<Case> cases(const std::string& folder) {
  std::vector<Case> out;
  const std::filesystem::path root = std::string{GALLEY_SOURCE_DIR} + "/tests/" + folder;
  for (const auto& entry : std::filesystem::recursive_directory_iterator{root}) {
    if (entry.path().stem() != "article") continue;
    Problems ignored;
    auto options = read_options(read(entry.path().parent_path() / "options.json"), ignored);
    // Pointers into another document are others.
    options.annotate = false;
    out.push_back(
        {entry.path().parent_path().lexically_relative(root).string(), read(entry.path()), options});
  }
  return out;
}

std::string html(const std::string& article, const Options& options) {
  return std::string{render(article, options).html.view()};
}

Options read_as(Options options, Format format) {
  options.format = format;
  return options;
}

bool is_lost(const Conversion& conversion) {
  for (const auto& problem : conversion.problems) {
    // Beyond a thousand problems, losses are not named one by one.
    if (problem.code == "conversion-lost" || problem.code == "problems-more") return true;
  }
  return false;
}

// Runs of white space are one space in HTML, outside of code.
std::string collapsed(const std::string& html) {
  std::string out;
  for (const char c : html) {
    const bool is_space = c == '\n' || c == ' ' || c == '\t';
    if (!is_space || (!out.empty() && out.back() != ' ')) out += is_space ? ' ' : c;
  }
  return out;
}

// Of foreign documents the canonical form has no breaks at the ends of paragraphs, and spaces at the ends of
// marks stand outside of them.
std::string as_seen(std::string html) {
  constexpr std::string_view kEnd = "<br>\n</p>";
  for (auto at = html.find(kEnd); at != std::string::npos; at = html.find(kEnd, at)) html.erase(at, 5);
  std::string out;
  for (const char c : html) {
    if (c != ' ' && c != '\n') out += c;
  }
  return out;
}

void check_native(const std::string& folder, std::size_t least) {
  const auto all = cases(folder);
  CHECK(all.size() >= least);
  for (const auto& each : all) {
    CAPTURE(each.name);
    const auto once = convert(each.article, Format::galley, each.options);
    const auto native = read_as(each.options, Format::automatic);
    const auto twice = convert(once.text, Format::galley, native);
    CHECK(twice.text == once.text);
    const auto before = html(each.article, each.options);
    const auto after = html(once.text, native);
    if (folder == "cases") {
      CHECK(after == before);
    } else {
      CHECK(as_seen(after) == as_seen(before));
    }
  }
}

// The case in native JSON, with those of its fields alone that the format has, so that its body is what
// counts.
std::string with_fields(const std::string& native, const std::vector<std::string>& fields) {
  const auto whole = nlohmann::json::parse(native);
  nlohmann::json out{{"galley", 1}, {"id", "case"}};
  for (const auto& field : fields) {
    if (whole.contains(field)) out[field] = whole[field];
  }
  return out.dump();
}

void check_foreign(Format format, const std::vector<std::string>& fields, std::size_t least) {
  std::size_t carried = 0;
  std::string previous;
  for (auto each : cases("cases")) {
    CAPTURE(each.name);
    CAPTURE(static_cast<int>(format));
    each.options.view = View::article;
    const auto native = convert(each.article, Format::galley, each.options).text;
    const auto article = with_fields(native, fields);
    if (article == previous) continue;
    previous = article;
    const auto converted = convert(article, format, each.options);
    if (is_lost(converted)) continue;
    ++carried;
    const auto before = collapsed(html(article, each.options));
    CHECK(collapsed(html(converted.text, read_as(each.options, format))) == before);
  }
  CHECK(carried >= least);
}

void check_whole(const std::string& article, Format format) {
  const auto converted = convert(article, format, {});
  CHECK(!is_lost(converted));
  CHECK(collapsed(html(converted.text, read_as({}, format))) == collapsed(html(article, {})));
}

}  // namespace

TEST_CASE("every case is the same article in canonical form") { check_native("cases", 400); }

TEST_CASE("every document of another format is the same article in native form") {
  check_native("formats", 300);
}

// Found by fuzzing.
TEST_CASE("running text is in canonical form when it is written once") {
  constexpr const char* kBodies[] = {
      R"(Rain*☂*fall\nat noon.)",                  // a mark that needs a tag beside a line end,
      R"(\f~&#x202e;~i)",                          // or other white space
      R"(*****e****)",                             // strong text in strong text
      R"(*_a_***_*)",                              // emphasis in emphasis beside a mark that needs a tag
      R"(_(__/__)_)",                              // underscores that start a mark and might end one
      R"(*_b *<div><div>*_*__*_*)",                // a sign two levels within its like
      "\xEF\xB7\x90 \xEF\xBF\xBE *\xEF\xBF\xBF*",  // noncharacters
      R"(<b>&nbsp;2</b>)",                         // a space beyond ASCII at the end of a mark
      R"(<tt>a</tt><tt>b</tt>)",                   // code right behind code
      R"(<code>&#1;</code>)",                      // a control character in it
      R"([a](<&amp;mp;>))",                        // an address with what looks like a reference
      R"(\\\nc)",                                  // a hard break at the start
      R"(~a\n~b~c~)",                              // struck text in struck text
      R"(|-|)",                                    // an empty table
      R"(<picture><source type=f srcset='s 8'><img src=o>)",              // a type that is none,
      R"(a<picture><source type='image/webp' srcset='s 8'><img src=o>)",  // and one in running text
  };
  for (const std::string_view body : kBodies) {
    CAPTURE(body);
    const auto once = convert(R"({"body":")" + std::string{body} + "\"}", Format::galley, {});
    CHECK(convert(once.text, Format::galley, {}).text == once.text);
  }
}

TEST_CASE("what JSON Feed can carry comes back") {
  check_foreign(Format::json_feed, {"url", "language", "title", "published", "modified", "body"}, 100);
}

TEST_CASE("what Markdown can carry comes back") {
  check_foreign(Format::markdown,
                {"url", "language", "title", "standfirst", "dateline", "published", "modified", "body"}, 100);
}

TEST_CASE("what JSON-LD can carry comes back") {
  check_foreign(Format::json_ld,
                {"url", "language", "title", "standfirst", "dateline", "kicker", "authors", "publisher",
                 "published", "modified", "tags", "corrections", "rights", "license", "image", "body"},
                150);
}

TEST_CASE("what Portable Text can carry comes back") {
  check_foreign(
      Format::portable_text,
      {"url", "language", "title", "standfirst", "authors", "published", "modified", "image", "tags", "body"},
      200);
}

TEST_CASE("what Apple News can carry comes back") {
  check_foreign(
      Format::apple_news,
      {"url", "language", "title", "standfirst", "authors", "published", "modified", "image", "tags", "body"},
      200);
}

TEST_CASE("what a format has no place for is named") {
  const auto converted =
      convert(R"({"title": "Kiln", "dateline": "Saltmarsh", "body": "Hot."})", Format::json_feed, {});
  const auto names_it = [](const Problem& problem) {
    return problem.message.find("JSON Feed has no place for a dateline") == 0;
  };
  CHECK(std::any_of(converted.problems.begin(), converted.problems.end(), names_it));
}

TEST_CASE("a loss has a place and a mend, and what is lost keeps its words") {
  const std::string article =
      R"({"galley": 1, "id": "kiln", "language": "en", "title": "Kiln", "body": ["Hot.",
    {"type": "timeline", "items": [{"label": "Noon", "body": ["It was *lit*."]}]},
    {"type": "details", "summary": "More", "body": ["Ash."]}]})";
  for (const auto format : {Format::json_ld, Format::portable_text, Format::apple_news}) {
    CAPTURE(static_cast<int>(format));
    const auto converted = convert(article, format, {});
    for (const auto* words : {"It was ", "lit", "More", "Ash."})
      CHECK(converted.text.find(words) != std::string::npos);
    REQUIRE(is_lost(converted));
    const auto is_at = [](const Problem& problem) {
      return problem.code == "conversion-lost" && problem.path == "/body/1" && problem.line == 2 &&
             problem.message.find("Keep the original") != std::string::npos;
    };
    CHECK(std::any_of(converted.problems.begin(), converted.problems.end(), is_at));
  }
}

TEST_CASE("pictures of Portable Text and the lead picture of Apple News come back as they were") {
  const std::string sized = R"({"galley": 1, "id": "kiln", "language": "en", "title": "Kiln",
    "image": {"url": "https://example.org/a.jpg", "alt": "Embers", "width": 16, "height": 9, "credit": "Vale"},
    "body": ["*Hot* and [**dry**](/clay), then [cold](/ash)."]})";
  const std::string plain = R"({"galley": 1, "id": "kiln", "language": "en", "title": "Kiln",
    "image": {"url": "https://example.org/a.jpg", "alt": "Embers", "caption": "At *noon*"}, "body": ["Hot."]})";
  check_whole(sized, Format::portable_text);
  check_whole(plain, Format::apple_news);
}
