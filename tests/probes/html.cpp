// Prints the trees that the core makes of HTML, for tests/node/html-tree.test.mjs, which compares them with
// those of parse5. Standard input: records of a length in decimal, a line feed and as many bytes of HTML.
// Output: one line of JSON for each, where an element is an array of its name and its children, and a text is
// a string.

#include <cstddef>
#include <cstdio>
#include <iostream>
#include <string>
#include <string_view>

#include "import/html/tree.h"
#include "json/write.h"

using galley::import::Node;
using galley::import::Tag;

namespace {

std::string_view name(const Node& node) {
  const auto known = galley::import::name_of(node.tag);
  return known.empty() ? node.text : known;
}

// Adjacent texts are one, as they are to a reader. Iterates: trees may be deep.
void print(std::string& out, const Node& root) {
  out += "[\"\"";
  for (const Node* node = root.first; node != nullptr;) {
    if (node->tag == Tag::text) {
      std::string text;
      for (; node->tag == Tag::text; node = node->next) {
        text += node->text;
        if (node->next == nullptr || node->next->tag != Tag::text) break;
      }
      out += ',';
      galley::json::append_string(out, text, galley::json::Target::text);
    } else {
      out += ",[";
      galley::json::append_string(out, name(*node), galley::json::Target::text);
      if (node->first != nullptr) {
        node = node->first;
        continue;
      }
      out += ']';
    }
    while (node->next == nullptr && node->parent != &root) {
      node = node->parent;
      out += ']';
    }
    node = node->next;
  }
  out += "]\n";
}

}  // namespace

int main() {
  std::ios::sync_with_stdio(false);
  std::string out;
  for (std::size_t length = 0; std::cin >> length;) {
    std::cin.get();
    std::string html(length, '\0');
    std::cin.read(html.data(), static_cast<std::streamsize>(length));
    galley::text::Arena arena;
    galley::import::TreeBuilder builder{arena};
    builder.markup(html);
    print(out, *builder.finish().root);
  }
  std::fwrite(out.data(), 1, out.size(), stdout);
}
