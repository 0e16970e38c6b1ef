#include "import/plain.h"

#include "text/utf8.h"

namespace galley::import {

using text::Place;

model::Blocks read_plain(std::string_view words, const Place* place, Context& context) {
  model::Blocks blocks;
  model::Inlines line;
  const auto close = [&] {
    if (!line.empty()) blocks.append(context.arena, {place, {}, model::Paragraph{line}});
    line = {};
  };
  while (!words.empty()) {
    const auto end = words.find('\n');
    const auto text = text::trim(words.substr(0, end));
    words = end == std::string_view::npos ? std::string_view{} : words.substr(end + 1);
    if (text.empty()) {
      close();
      continue;
    }
    if (!line.empty()) line.append(context.arena, {model::LineBreak{true}});
    line.append(context.arena, {model::Text{text}});
  }
  close();
  return blocks;
}

}  // namespace galley::import
