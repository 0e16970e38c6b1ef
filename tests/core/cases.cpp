// Every folder of tests/cases/ through the core, byte for byte. `./dev accept` runs this test with
// GALLEY_ACCEPT set, which writes what it otherwise compares.
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include <galley/galley.h>

#include "json/write.h"

namespace {

namespace files = std::filesystem;

struct Output {
  std::string html;
  std::string problems;
  std::string coverage;
};

std::string read_file(const files::path& path) {
  std::ifstream in{path, std::ios::binary};
  return {std::istreambuf_iterator<char>{in}, {}};
}

void write_file(const files::path& path, std::string_view bytes) {
  std::ofstream{path, std::ios::binary} << bytes;
}

files::path root_folder() {
  const char* chosen = std::getenv("GALLEY_CASES");
  return chosen != nullptr ? files::path{chosen} : GALLEY_SOURCE_DIR "/tests/cases";
}

// Documents of other formats, which need not be JSON.
files::path formats_folder() { return GALLEY_SOURCE_DIR "/tests/formats"; }

std::vector<files::path> case_folders(const files::path& root) {
  std::vector<files::path> folders;
  if (!files::exists(root)) return folders;
  for (const auto& entry : files::recursive_directory_iterator{root}) {
    if (entry.path().stem() == "article") folders.push_back(entry.path().parent_path());
  }
  std::sort(folders.begin(), folders.end());
  return folders;
}

// One problem per line, so that a diff shows which one came or went.
std::string lines_of(const galley::Problems& problems) {
  std::string out{"["};
  for (const auto& problem : problems) {
    out += out.size() > 1 ? ",\n  " : "\n  ";
    galley::json::Writer writer{out};
    writer.begin_object().member("severity", galley::name(problem.severity)).member("code", problem.code);
    writer.member("path", problem.path).member("line", std::uint64_t{problem.line});
    writer.member("column", std::uint64_t{problem.column}).member("message", problem.message).end_object();
  }
  return out.append(problems.empty() ? "]\n" : "\n]\n");
}

std::string read_article(const files::path& folder) {
  for (const auto& entry : files::directory_iterator{folder}) {
    if (entry.path().stem() == "article") return read_file(entry.path());
  }
  return {};
}

Output render(const files::path& folder) {
  galley::Problems problems;
  const auto options = galley::read_options(read_file(folder / "options.json"), problems);
  const auto article = read_article(folder);
  auto rendering = galley::render(article, options);
  problems.insert(problems.end(), rendering.problems.begin(), rendering.problems.end());
  return {std::string{rendering.html.view()}, lines_of(problems),
          galley::coverage_json(galley::coverage(article, options)) + "\n"};
}

bool is_foreign(const files::path& folder) { return folder.parent_path().parent_path() == formats_folder(); }

// Some problems only other formats have.
bool is_shown_by_a_format(const std::string& code) {
  const auto folders = case_folders(formats_folder());
  return std::any_of(folders.begin(), folders.end(), [&](const files::path& folder) {
    return read_file(folder / "expected.problems.json").find(code) != std::string::npos;
  });
}

}  // namespace

TEST_CASE("every problem code has a case of its name that shows it") {
  constexpr const char* codes[] = {
#define GALLEY_CODE(name, code, severity, what, mend) code,
#include "text/codes.inc"
#undef GALLEY_CODE
  };
  for (const std::string code : codes) {
    CAPTURE(code);
    // What takes megabytes is made when the test runs, in tests/node/limits.test.mjs.
    if (code == "input-too-large" || code == "limit-exceeded") continue;
    // What is said of conversions: tests/core/convert.cpp.
    if (code == "conversion-lost") continue;
    // What the module that readers load first says: tests/node/formats.test.mjs.
    if (code == "format-needs-module") continue;
    const auto shown = "\"code\":\"" + code + "\"";
    const auto problems = read_file(root_folder() / "problems" / code / "expected.problems.json");
    const bool is_foreign = problems.empty() && is_shown_by_a_format(shown);
    CHECK((is_foreign || problems.find(shown) != std::string::npos));
  }
}

TEST_CASE("every case gives the expected bytes") {
  const bool accepts = std::getenv("GALLEY_ACCEPT") != nullptr;
  auto folders = case_folders(root_folder());
  REQUIRE(!folders.empty());
  const auto native = folders.size();
  for (auto& folder : case_folders(formats_folder())) folders.push_back(std::move(folder));
  REQUIRE(folders.size() > native);
  for (const auto& folder : folders) {
    const std::string name = folder.string();
    CAPTURE(name);
    const auto output = render(folder);
    if (accepts) {
      write_file(folder / "expected.html", output.html);
      write_file(folder / "expected.problems.json", output.problems);
      if (is_foreign(folder)) write_file(folder / "expected.coverage.json", output.coverage);
    }
    CHECK(output.html == read_file(folder / "expected.html"));
    CHECK(output.problems == read_file(folder / "expected.problems.json"));
    if (is_foreign(folder)) CHECK(output.coverage == read_file(folder / "expected.coverage.json"));
  }
}
