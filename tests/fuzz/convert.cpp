// Any bytes as a native article, written in every format and read again: what is JSON is sound JSON, what is
// read again is an article, and native JSON is written back as it was. The first byte chooses the format.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include <galley/galley.h>
#include <nlohmann/json.hpp>

#include "output.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using galley::Format;
  constexpr Format kTargets[] = {Format::galley,        Format::json_feed,  Format::json_ld,
                                 Format::portable_text, Format::apple_news, Format::markdown};
  if (size < 1) return 0;
  const auto to = kTargets[data[0] % std::size(kTargets)];
  galley::Options options;
  options.format = Format::galley;
  const std::string_view article(reinterpret_cast<const char*>(data) + 1, size - 1);
  const auto written = galley::convert(article, to, options);
  if (written.text.empty()) return 0;
  if (to != Format::markdown && !nlohmann::json::accept(written.text))
    fuzz::fail("no sound JSON", written.text);
  if (to == Format::galley) {
    const auto again = galley::convert(written.text, to, options);
    if (again.text != written.text) fuzz::fail("native JSON changes when it is written again", again.text);
  }
  options.format = to;
  fuzz::check_output(galley::render(written.text, options).html.view());
  return 0;
}
