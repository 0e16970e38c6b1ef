// Any bytes as a URL, for each use, alone and against a base. The second line of the input is the base.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "output.h"
#include "text/url.h"

using galley::text::UrlUse;
using galley::text::UrlVerdict;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input{reinterpret_cast<const char*>(data), size};
  const auto line = input.find('\n');
  galley::text::Arena arena;
  galley::text::Url base;
  if (line != std::string_view::npos) {
    base = galley::text::read_url(arena, input.substr(line + 1), UrlUse::page).url;
    if (galley::text::host(base).empty()) base = {};
  }
  for (const auto use : {UrlUse::link, UrlUse::media, UrlUse::page}) {
    const auto reading = galley::text::read_url(arena, input.substr(0, line), use, base);
    const bool is_usable = reading.verdict != UrlVerdict::empty && reading.verdict != UrlVerdict::scheme &&
                           reading.verdict != UrlVerdict::invalid;
    if (is_usable == reading.url.empty()) fuzz::fail("verdict and URL disagree", input);
    if (reading.url.empty()) continue;
    const auto url = reading.url.view();
    fuzz::check_url(use == UrlUse::link ? "href" : "src", url);
    // Read again it is what it was.
    const auto again = galley::text::read_url(arena, url, use, base);
    if (again.url.view() != url) fuzz::fail("no fixpoint", url);
    if (!base.empty() && url.front() != '#' && galley::text::host(reading.url).empty() &&
        use != UrlUse::link) {
      fuzz::fail("relative in spite of its base", url);
    }
    galley::text::comparison_key(arena, reading.url);
  }
  return 0;
}
