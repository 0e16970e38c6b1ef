// Any bytes as an article: every mend of its problems is a patch that its JSON takes, and where it comes as
// edits of the text as well, these give the same JSON.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include <galley/fixes.h>
#include <galley/galley.h>
#include <nlohmann/json.hpp>

#include "output.h"
#include "problems.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text{reinterpret_cast<const char*>(data), size};
  const galley::Options options;
  const auto rendering = galley::render(text, options);
  const auto fixes = galley::find_fixes(text, rendering.problems, options);
  if (!nlohmann::json::accept(galley::report_json(rendering, fixes))) fuzz::fail("no sound report", text);
  if (fixes.empty()) return 0;
  const auto whole = nlohmann::json::parse(text, nullptr, false);
  for (const auto& fix : fixes) {
    if (!fix.image.empty()) continue;
    const auto patch = nlohmann::json::parse(fix.patch, nullptr, false);
    if (patch.is_discarded()) fuzz::fail("a mend without sound JSON", fix.patch);
    // Numbers beyond a double are sound JSON as well, which nlohmann/json does not read.
    if (whole.is_discarded()) return 0;
    auto patched = whole;
    patched.patch_inplace(patch);
    if (fix.edits.empty()) continue;
    std::string edited;
    std::size_t at = 0;
    for (const auto& edit : fix.edits) {
      if (edit.start.byte < at || edit.end.byte < edit.start.byte || edit.end.byte > text.size())
        fuzz::fail("a bad edit", edit.text);
      edited.append(text.substr(at, edit.start.byte - at)).append(edit.text);
      at = edit.end.byte;
    }
    edited += text.substr(at);
    if (nlohmann::json::parse(edited, nullptr, false) != patched)
      fuzz::fail("edits say another thing", edited);
  }
  return 0;
}
