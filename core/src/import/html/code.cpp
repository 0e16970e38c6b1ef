#include <algorithm>
#include <array>
#include <string>

#include "import/html/reader.h"
#include "text/utf8.h"

namespace galley::import {

using Name = AttributeName;

namespace {

// The words of everything in an element; line break elements as line feeds.
std::string_view all_text(const Node& root, text::Arena& arena) {
  if (root.first != nullptr && root.first == root.last && root.first->tag == Tag::text &&
      root.first->text.find('\r') == std::string_view::npos) {
    return root.first->text;
  }
  std::string out;
  for (const auto* node = following(&root, &root); node != nullptr;
       node = node->is_named ? behind(node, &root) : following(node, &root)) {
    if (node->tag == Tag::text) out += node->text;
    if (node->is(Tag::br)) out += '\n';
    if (node->is(Tag::img)) out += node->attribute(Name::alt);
  }
  std::replace(out.begin(), out.end(), '\r', '\n');
  return arena.copy(out);
}

std::string_view language_in(const Node& node) {
  for (const auto name : {Name::data_galley_language, Name::data_lang}) {
    if (const auto value = node.attribute(name); !value.empty()) return value;
  }
  auto classes = node.attribute(Name::class_);
  constexpr std::array<std::string_view, 3> kPrefixes = {"language-", "lang-", "highlight-source-"};
  while (!classes.empty()) {
    const auto end = std::find_if(classes.begin(), classes.end(), text::is_space) - classes.begin();
    const auto word = classes.substr(0, static_cast<std::size_t>(end));
    for (const auto prefix : kPrefixes) {
      if (word.size() > prefix.size() && word.substr(0, prefix.size()) == prefix)
        return word.substr(prefix.size());
    }
    classes.remove_prefix(std::min(word.size() + 1, classes.size()));
  }
  return {};
}

// Its own, that of the element around it, or that of the one code element in it.
std::string_view language_of(const Node& pre) {
  auto language = language_in(pre);
  if (language.empty() && pre.parent != nullptr && pre.parent->is(Tag::div))
    language = language_in(*pre.parent);
  if (language.empty() && pre.first != nullptr && pre.first->is(Tag::code))
    language = language_in(*pre.first);
  return language;
}

}  // namespace

void TreeReader::code_block(const Node& node) {
  for (const auto* inner = following(&node, &node); inner != nullptr; inner = following(inner, &node)) {
    switch (inner->tag) {
      case Tag::script:
      case Tag::style:
      case Tag::template_:
        skip(*inner);
        break;
      case Tag::text:
      case Tag::br:
      case Tag::code:
      case Tag::span:
      case Tag::font:
        break;
      default:
        report(text::Code::html_dropped, *inner);
    }
  }
  auto words = all_text(node, context_.arena);
  while (!words.empty() && words.back() == '\n') words.remove_suffix(1);
  if (text::trim(words).empty()) return;
  if (!is_running()) return append(model::CodeBlock{words, language_of(node), {}});
  report(text::Code::html_flattened, node);
  while (!words.empty()) {
    const auto end = std::min(words.find('\n'), words.size());
    const auto line = plain(words.substr(0, end));
    text_.line_end();
    if (!line.empty()) text_.add({model::InlineCode{line}});
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  text_.line_end();
}

// Code of nothing but words. False: it holds marks, and is one itself.
bool TreeReader::inline_code(const Node& node) {
  for (const auto* inner = following(&node, &node); inner != nullptr; inner = following(inner, &node)) {
    if (inner->tag != Tag::text && !inner->is(Tag::span) && !inner->is(Tag::font)) return false;
    if (holds(inner->attributes, Name::lang) || holds(inner->attributes, Name::dir)) return false;
  }
  const auto words = all_text(node, context_.arena);
  const auto bare = plain(words);
  if (bare.empty()) {
    if (!words.empty()) text_.space();
    return true;
  }
  if (text::is_space(words.front())) text_.space();
  text_.add({model::InlineCode{bare}});
  if (text::is_space(words.back())) text_.space();
  return true;
}

}  // namespace galley::import
