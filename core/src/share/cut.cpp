#include "share/cut.h"

#include "text/grapheme.h"
#include "text/utf8.h"

namespace galley::share {

namespace {

constexpr std::size_t kBytesPerCharacter = 10;
constexpr std::string_view kEllipsis = "…";

std::string on_one_line(std::string_view text, std::size_t enough) {
  std::string out;
  bool space = false;
  for (std::size_t at = 0; at < text.size() && out.size() <= enough; ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte <= 0x20 || byte == 0x7F) {
      space = !out.empty();
      continue;
    }
    if (space) out += ' ';
    space = false;
    out += text[at];
  }
  return out;
}

// The ranges that count one in X's rules for counting characters (version 3); everything else counts two.
bool is_wide(char32_t c) {
  return !(c <= 0x10FF || (c >= 0x2000 && c <= 0x200D) || (c >= 0x2010 && c <= 0x201F) ||
           (c >= 0x2032 && c <= 0x2037));
}

// X counts the code points of narrow characters, and two for an emoji however many it is made of.
std::uint32_t weight_on_x(std::string_view grapheme) {
  std::uint32_t count = 0;
  for (std::size_t at = 0; at < grapheme.size(); ++count) {
    const auto point = text::code_point_at(grapheme, at);
    if (is_wide(point.value)) return 2;
    at += point.length;
  }
  return count;
}

}  // namespace

std::string cut(std::string_view text, std::uint32_t limit, bool wide_count_two) {
  const std::size_t most_bytes = limit * kBytesPerCharacter;
  std::string line = on_one_line(text, most_bytes);
  // No character counts more than the bytes it has.
  if (line.size() <= limit) return line;
  const std::uint32_t mark = wide_count_two ? 2 : 1;  // what the ellipsis counts
  std::size_t fits = 0;  // where the text must end to leave room for the ellipsis
  std::uint32_t count = 0;
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t end = text::next_grapheme(line, at);
    count += wide_count_two ? weight_on_x(std::string_view{line}.substr(at, end - at)) : 1;
    if (count > limit || end > most_bytes) {
      line.resize(fits);
      while (!line.empty() && line.back() == ' ') line.pop_back();
      return limit < mark ? std::string{} : line.append(kEllipsis);
    }
    if (count + mark <= limit && end + kEllipsis.size() <= most_bytes) fits = end;
    at = end;
  }
  return line;
}

}  // namespace galley::share
