#include "preview/source.h"

#include <algorithm>

#include "text/lanes.h"
#include "text/utf8.h"

namespace galley::preview {

namespace {

using import::BodyMap;
namespace lanes = text::lanes;

// Deeper elements are read with the whole: the reader counts depth from the start of the text.
constexpr std::uint32_t kValueDepth = 64;

bool are_equal(const char* a, const char* b) {
  return !lanes::any(lanes::different(lanes::load(a), lanes::load(b)));
}

std::size_t common_start(std::string_view a, std::string_view b) {
  const auto most = std::min(a.size(), b.size());
  std::size_t at = 0;
  while (at + lanes::width <= most && are_equal(a.data() + at, b.data() + at)) at += lanes::width;
  while (at < most && a[at] == b[at]) ++at;
  return at;
}

std::size_t common_end(std::string_view a, std::string_view b, std::size_t most) {
  std::size_t length = 0;
  const auto* a_end = a.data() + a.size();
  const auto* b_end = b.data() + b.size();
  constexpr auto kStep = lanes::width;
  while (length + kStep <= most && are_equal(a_end - length - kStep, b_end - length - kStep)) length += kStep;
  while (length < most && *(a_end - length - 1) == *(b_end - length - 1)) ++length;
  return length;
}

// Index of the first part that starts at `offset` in the HTML or behind it.
std::uint32_t part_from(const std::vector<PreviewPart>& parts, std::uint32_t offset) {
  const auto found =
      std::lower_bound(parts.begin(), parts.end(), offset,
                       [](const PreviewPart& part, std::uint32_t at) { return part.start < at; });
  return static_cast<std::uint32_t>(found - parts.begin());
}

// Goes through the characters between the quotes of a JSON string, line by line of what it says.
class RawLines {
 public:
  RawLines(std::string_view json, std::uint32_t start) : json_(json), at_(start) {}

  std::uint32_t line() const { return line_; }
  std::uint32_t at() const { return at_; }
  bool is_after_blank() const { return is_after_blank_; }
  bool is_at_end() const { return at_ >= json_.size() || json_[at_] == '"'; }
  /// Line ends that are written in another way than as \n.
  bool is_odd() const { return is_odd_; }

  void next() {
    const auto start = at_;
    for (to_mark(); !is_at_end(); to_mark()) {
      const char escaped = at_ + 1 < json_.size() ? json_[at_ + 1] : '"';
      is_odd_ = is_odd_ || escaped == 'r' || (escaped == 'u' && json_.substr(at_ + 2, 2) == "00");
      at_ += 2;
      if (escaped == 'n') break;
    }
    is_after_blank_ = at_ == start + 2 && json_.substr(start, 2) == "\\n";
    ++line_;
  }

 private:
  // To the next quotation mark or backslash.
  void to_mark() {
    at_ = static_cast<std::uint32_t>(lanes::find(
        json_, at_, [](lanes::Bytes bytes) { return lanes::equal(bytes, '"') | lanes::equal(bytes, '\\'); }));
  }

  std::string_view json_;
  std::uint32_t at_;
  std::uint32_t line_ = 1;
  bool is_after_blank_ = false;
  bool is_odd_ = false;
};

struct Boundary {
  std::uint32_t at;
  std::uint32_t blocks;
};

std::vector<Boundary> markdown_boundaries(std::string_view json, const BodyMap& map, std::uint32_t& end) {
  std::vector<Boundary> out;
  if (map.place->offset >= json.size() || json[map.place->offset] != '"') return out;
  RawLines lines{json, map.place->offset + 1};
  for (const auto& start : map.starts) {
    while (lines.line() < start.at && !lines.is_at_end()) lines.next();
    if (lines.line() != start.at) break;
    const bool is_safe = out.empty() || (lines.is_after_blank() && starts_afresh(json.substr(lines.at())));
    if (is_safe) out.push_back({lines.at(), start.blocks});
  }
  while (!lines.is_at_end()) lines.next();
  end = lines.at();
  if (lines.is_odd()) out.clear();
  return out;
}

}  // namespace

Edit find_edit(std::string_view before, std::string_view now) {
  const auto start = common_start(before, now);
  const auto end = common_end(before, now, std::min(before.size(), now.size()) - start);
  return {static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(before.size() - end),
          static_cast<std::uint32_t>(now.size() - end)};
}

std::vector<Segment> find_segments(std::string_view json, const BodyMap& map,
                                   const std::vector<std::uint32_t>& block_starts,
                                   const std::vector<PreviewPart>& parts) {
  std::vector<Segment> out;
  std::uint32_t end = 0;
  std::vector<Boundary> boundaries;
  if (map.form == BodyMap::Form::markdown) {
    boundaries = markdown_boundaries(json, map, end);
  } else if (map.form == BodyMap::Form::blocks) {
    for (const auto& start : map.starts) boundaries.push_back({start.at, start.blocks});
    end = static_cast<std::uint32_t>(json.size());
  }
  auto parts_end = static_cast<std::uint32_t>(parts.size());
  while (parts_end > 0 && parts[parts_end - 1].container != PreviewContainer::text) --parts_end;
  const auto first_part = [&](std::uint32_t block) {
    return block < block_starts.size() ? part_from(parts, block_starts[block]) : parts_end;
  };
  for (std::size_t i = 0; i < boundaries.size(); ++i) {
    const bool is_last = i + 1 == boundaries.size();
    out.push_back({boundaries[i].at, is_last ? end : boundaries[i + 1].at, first_part(boundaries[i].blocks),
                   is_last ? parts_end : first_part(boundaries[i + 1].blocks), static_cast<std::uint32_t>(i),
                   is_last});
  }
  return out;
}

std::uint32_t end_of_value(std::string_view json, std::uint32_t start) {
  std::uint32_t depth = 0;
  bool in_string = false;
  for (auto at = start; at < json.size(); ++at) {
    const char c = json[at];
    if (in_string) {
      if (c == '\\') ++at;
      if (c != '"') continue;
      in_string = false;
    } else if (c == '"') {
      in_string = true;
      continue;
    } else if (c == '{' || c == '[') {
      if (++depth > kValueDepth) return 0;
      continue;
    } else if (c == '}' || c == ']') {
      if (depth == 0) return 0;
      --depth;
    } else {
      continue;
    }
    if (depth == 0) return at + 1;
  }
  return 0;
}

bool starts_afresh(std::string_view raw) {
  if (raw.empty()) return false;
  const char c = raw.front();
  // A quotation mark of the text is the one escape that stands for ordinary words.
  if (c == '\\') return raw.size() > 1 && raw[1] == '"';
  // Indented lines go on with lists and notes, ">" with quotes, bullets and numbers with lists.
  constexpr std::string_view kContinues = " \t>-+*\"\x7F";
  return static_cast<unsigned char>(c) > 0x20 && kContinues.find(c) == std::string_view::npos &&
         !text::is_digit(c);
}

}  // namespace galley::preview
