// A list taken apart: each of its articles as a list of that one, which has what the list says for all of
// them (its language, its authors, what it includes).
#include <functional>
#include <string>

#include <galley/feed.h>

#include "import/detect.h"
#include "json/read.h"
#include "text/utf8.h"

namespace galley {

namespace {

using json::Kind;

// The array of the articles; null where the input is none of the lists that hold whole articles.
const json::Value* list_of(const json::Value& root, Format format) {
  if (format == Format::automatic) format = import::detect(root);
  const json::Value* list = nullptr;
  if (root.is(Kind::array)) {
    if (format != Format::portable_text) list = &root;
  } else if (format == Format::json_feed || format == Format::contentful) {
    list = json::member(root, "items");
  } else if (format == Format::ghost) {
    list = json::member(root, "posts");
  }
  return list != nullptr && list->is(Kind::array) ? list : nullptr;
}

// Where the value that starts at `at` ends, in a text that is sound.
std::size_t end_of(std::string_view text, std::size_t at) {
  int depth = 0;
  bool is_string = false;
  for (; at < text.size(); ++at) {
    const char c = text[at];
    if (is_string) {
      if (c == '\\') ++at;
      if (c == '"') is_string = false;
      continue;
    }
    if (c == '"') is_string = true;
    if (depth == 0 && (c == ',' || c == ']')) return at;
    if (c == '{' || c == '[') ++depth;
    if (c == '}' || c == ']') --depth;
  }
  return text.size();
}

}  // namespace

void each_article(std::string_view input, const Options& options,
                  const std::function<bool(std::string)>& use) {
  text::Arena arena;
  text::ProblemLog problems;
  const bool is_text = import::sniff(input) != Format::automatic;
  const auto* root = is_text ? nullptr : json::read(input, arena, problems);
  const bool is_broken = problems.has(text::Code::json_syntax) || problems.has(text::Code::json_truncated) ||
                         problems.has(text::Code::json_depth);
  const auto* list = root == nullptr || is_broken ? nullptr : list_of(*root, options.format);
  if (list == nullptr) {
    use(std::string{input});
    return;
  }
  if (list->count == 0) return;
  // What stands before the first one and behind the last one is the list's.
  const auto head = input.substr(0, list->elements[0].offset);
  const auto tail = input.substr(end_of(input, list->elements[list->count - 1].offset));
  for (std::uint32_t i = 0; i < list->count; ++i) {
    const auto& element = list->elements[i];
    if (element.is(Kind::null)) continue;
    const auto article =
        text::trim(input.substr(element.offset, end_of(input, element.offset) - element.offset));
    if (!use(root == list ? std::string{article} : std::string{head}.append(article).append(tail))) return;
  }
}

}  // namespace galley
