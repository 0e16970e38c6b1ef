// Any bytes as an article, in any view: the same bytes each time, nothing in them but what the grammar lists,
// the pointers of `annotate` beside them and nothing else, a sound report, and problems within the input. The
// first byte chooses the view, the second some options; the rest is the JSON text.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include <galley/galley.h>
#include <nlohmann/json.hpp>

#include "output.h"
#include "problems.h"

namespace {

// Between tags, and at the end of an attribute's value, the same characters may stand as text.
std::string without_pointers(std::string_view html) {
  constexpr std::string_view kStart = " data-galley-path=\"";
  std::string out;
  for (auto at = html.find(kStart); at != std::string_view::npos; at = html.find(kStart)) {
    out += html.substr(0, at);
    html.remove_prefix(at);
    const auto tag = std::string_view{out}.substr(std::min(out.find_last_of("<>"), out.size()));
    const bool in_tag = !tag.empty() && tag[0] == '<' && std::count(tag.begin(), tag.end(), '"') % 2 == 0;
    const auto end = in_tag ? html.find('"', kStart.size()) + 1 : 1;
    if (!in_tag) out += html.substr(0, end);
    html.remove_prefix(end);
  }
  return out += html;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 2) return 0;
  galley::Options options;
  options.view = static_cast<galley::View>(data[0] % (static_cast<int>(galley::View::metadata) + 1));
  options.annotate = (data[1] & 1) != 0;
  options.edit = (data[1] & 2) != 0;
  options.embeds = (data[1] & 4) != 0 ? galley::Embeds::never : galley::Embeds::click;
  options.heading_level = static_cast<std::uint8_t>(1 + (data[1] >> 3) % 4);
  options.card = static_cast<galley::CardSize>((data[1] >> 5) % 3);
  if (data[1] >= 192) options.links = {"_blank", "nofollow ugc"};

  const std::string_view json(reinterpret_cast<const char*>(data) + 2, size - 2);
  const galley::Rendering first = galley::render(json, options);
  const galley::Rendering second = galley::render(json, options);
  if (first.html.view() != second.html.view()) std::abort();
  if (options.view == galley::View::text) {
    fuzz::check_characters(first.html.view());
  } else if (options.view != galley::View::metadata) {
    fuzz::check_output(first.html.view());
  }
  if (options.annotate && options.view != galley::View::text) {
    options.annotate = false;
    const auto plain = galley::render(json, options);
    if (without_pointers(first.html.view()) != plain.html.view())
      fuzz::fail("annotations change more", plain.html.view());
  }
  fuzz::check_problems(first.problems, json);
  const auto report = galley::rendering_json(first);
  if (!nlohmann::json::accept(report)) fuzz::fail("a report that is no sound JSON", report);
  return 0;
}
