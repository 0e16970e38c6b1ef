// The reader against nlohmann/json, over sound documents and thousands of damaged ones: what one takes the
// other takes, and both read the same.
#include "json/read.h"

#include <doctest/doctest.h>

#include <cmath>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

using galley::json::Kind;
using galley::json::Value;
using galley::text::Arena;
using galley::text::Code;
using galley::text::ProblemLog;

namespace {

// nlohmann keeps the last of equal keys; the reader marks the others as read.
bool same(const Value& ours, const nlohmann::json& theirs) {
  switch (ours.kind) {
    case Kind::null:
      return theirs.is_null();
    case Kind::boolean:
      return theirs.is_boolean() && theirs.get<bool>() == ours.truth;
    case Kind::number:
      return theirs.is_number() &&
             std::abs(theirs.get<double>() - ours.number) <=
                 1e-14 * std::max(std::abs(theirs.get<double>()), std::abs(ours.number));
    case Kind::string:
      return theirs.is_string() && theirs.get_ref<const std::string&>() == ours.text;
    case Kind::array: {
      if (!theirs.is_array() || theirs.size() != ours.count) return false;
      for (std::uint32_t i = 0; i < ours.count; ++i) {
        if (!same(ours.elements[i], theirs[i])) return false;
      }
      return true;
    }
    case Kind::object: {
      std::size_t kept = 0;
      for (std::uint32_t i = 0; i < ours.count; ++i) {
        const auto& member = ours.members[i];
        if (member.was_read) continue;
        ++kept;
        const auto found = theirs.find(std::string{member.key});
        if (found == theirs.end() || !same(member.value, *found)) return false;
      }
      return theirs.is_object() && theirs.size() == kept;
    }
  }
  return false;
}

// nlohmann refuses what is too large for a double.
bool has_infinity(const Value& value) {
  if (value.kind == Kind::number) return std::isinf(value.number);
  for (std::uint32_t i = 0; i < value.count; ++i) {
    if (has_infinity(value.kind == Kind::object ? value.members[i].value : value.elements[i])) return true;
  }
  return false;
}

// Code points that no HTML document may hold are replaced, which nlohmann has no reason to do. A
// NUL it takes for the end of the text.
bool is_comparable(const std::string& text) {
  if (text.find('\0') != std::string::npos) return false;
  for (const auto* escape :
       {"\\u00", "\\b", "\\f", "\\uf", "\\uF", "\\ud", "\\uD", "\x7F", "\xEF\xBF", "\xEF\xB7", "\xC2"})
    if (text.find(escape) != std::string::npos) return false;
  return true;
}

void compare(const std::string& text) {
  if (!is_comparable(text)) return;
  Arena arena;
  ProblemLog log;
  const auto* ours = galley::json::read(text, arena, log);
  const bool is_sound = !log.has(Code::json_syntax) && !log.has(Code::json_truncated) &&
                        !log.has(Code::json_bytes) && !log.has(Code::input_empty);
  const auto theirs = nlohmann::json::parse(text, nullptr, false);
  CAPTURE(text);
  if (is_sound && (has_infinity(*ours) || log.has(Code::json_depth))) return;
  REQUIRE(is_sound == !theirs.is_discarded());
  if (is_sound) REQUIRE(same(*ours, theirs));
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
