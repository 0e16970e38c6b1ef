// The reader against nlohmann/json, over sound documents and thousands of damaged ones: what one takes the
// other takes, and both read the same.
#include "json_judge.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace {

void compare(const std::string& text) {
  CAPTURE(text);
  REQUIRE(json_judge::compare(text) == "");
}

std::vector<std::string> documents() {
  std::vector<std::string> found = {"0",
                                    "-0",
                                    "-1.5e+3",
                                    "1E400e",
                                    "[]",
                                    "{}",
                                    " [ ] ",
                                    "null",
                                    "true",
                                    "false",
                                    "\"\"",
                                    "[1,2,[3,[4]]]",
                                    "01",
                                    "1.",
                                    ".5",
                                    "+1",
                                    "-",
                                    "1e",
                                    "tru",
                                    "nulll",
                                    "[1,]",
                                    "{\"a\":1,}",
                                    "{\"a\"}",
                                    "{1:2}",
                                    "[1 2]",
                                    "]",
                                    "}",
                                    "[}",
                                    "{]",
                                    "\"a",
                                    "[\"a\\",
                                    "\"\\x\"",
                                    "\"\\u12\"",
                                    "{\"a\":1,\"a\":2}",
                                    "{\"\":0}",
                                    "[[[[[[[[[[]]]]]]]]]]",
                                    "\xEF\xBB\xBF[1]",
                                    "'a'",
                                    "// c\n1",
                                    "NaN"};
  for (const auto& entry : std::filesystem::recursive_directory_iterator(GALLEY_SOURCE_DIR "/tests/cases")) {
    if (entry.path().filename() != "article.json" || entry.file_size() > 3000) continue;
    std::ifstream file{entry.path(), std::ios::binary};
    found.emplace_back(std::istreambuf_iterator<char>{file}, std::istreambuf_iterator<char>{});
  }
  return found;
}

class Random {
 public:
  std::size_t below(std::size_t limit) {
    state_ = state_ * 6364136223846793005U + 1442695040888963407U;
    return static_cast<std::size_t>(state_ >> 33U) % limit;
  }

 private:
  std::uint64_t state_ = 20260301;
};

}  // namespace

TEST_CASE("the reader and nlohmann/json agree on every document of the cases") {
  const auto all = documents();
  REQUIRE(all.size() > 300);
  for (const auto& text : all) compare(text);
}

TEST_CASE("the reader and nlohmann/json agree on damaged documents") {
  const std::string alphabet = "{}[]\",:0123456789.eE+-tfnul\\ \n\t\r/\x01\x80\xC3";
  Random random;
  for (const auto& original : documents()) {
    for (int round = 0; round < 40; ++round) {
      std::string text = original;
      for (std::size_t damage = 0; damage <= random.below(3) && !text.empty(); ++damage) {
        const auto at = random.below(text.size());
        const char c = alphabet[random.below(alphabet.size())];
        switch (random.below(4)) {
          case 0:
            text.erase(at, 1 + random.below(3));
            break;
          case 1:
            text.insert(at, 1, c);
            break;
          case 2:
            text[at] = c;
            break;
          default:
            text.resize(at);
        }
      }
      compare(text);
    }
  }
}
