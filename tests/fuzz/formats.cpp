// Any bytes as a document of any format: nothing in the output but what the grammar lists, the same bytes
// each time, and problems within the document. The first byte chooses the format, the second the view.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include <galley/galley.h>

#include "output.h"
#include "problems.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 2) return 0;
  galley::Options options;
  options.format = static_cast<galley::Format>(data[0] % (static_cast<int>(galley::Format::html) + 1));
  options.view = data[1] % 4 == 3 ? galley::View::related_items : galley::View::article;
  if (data[1] % 4 == 2) options.now = "2026-03-01T09:30:00Z";

  const std::string_view document(reinterpret_cast<const char*>(data) + 2, size - 2);
  const galley::Rendering first = galley::render(document, options);
  const galley::Rendering second = galley::render(document, options);
  if (first.html.view() != second.html.view()) std::abort();
  fuzz::check_output(first.html.view());
  fuzz::check_problems(first.problems, document);
  return 0;
}
