// Any edits of any article: a preview must give what a render gives, whether it gets texts or edits. The
// first byte chooses options; pieces between bytes 0x01 are the article and then edits: two bytes for the
// place, one for how much is removed, the rest is inserted.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "../core/preview_follower.h"
#include "text/utf8.h"

namespace {

void expect_same(galley::Preview& preview, galley::Preview::Outcome outcome,
                 galley::tests::Follower& follower, const std::string& json, const galley::Options& options) {
  if (outcome == galley::Preview::Outcome::kept) return;
  if (!galley::tests::difference(preview, galley::render(json, options)).empty()) std::abort();
  if (!follower.follow(preview, outcome).empty()) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 1) return 0;
  galley::Options options;
  options.annotate = (data[0] & 1) != 0;
  options.edit = (data[0] & 2) != 0;
  options.view = (data[0] & 12) == 12 ? galley::View::page : galley::View::article;

  std::string_view rest(reinterpret_cast<const char*>(data) + 1, size - 1);
  auto end = rest.find('\x01');
  std::string json{rest.substr(0, end)};
  galley::Preview preview;
  preview.set_options(options);
  galley::tests::Follower follower;
  expect_same(preview, preview.update(json), follower, json, options);
  // The same by edits, of texts that are sound UTF-8 as those of editors are.
  galley::Preview edited;
  edited.set_options(options);
  galley::tests::Follower edits_follower;
  std::string last;
  for (int edits = 0; end != std::string_view::npos && edits < 32; ++edits) {
    rest = rest.substr(end + 1);
    end = rest.find('\x01');
    const auto edit = rest.substr(0, end);
    if (edit.size() < 3) continue;
    const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(edit[i]); };
    const auto at = (std::size_t{byte(0)} * 256 + byte(1)) % (json.size() + 1);
    json.erase(at, byte(2) % 64);
    json.insert(at, edit.substr(3));
    expect_same(preview, preview.update(json), follower, json, options);
    if (!galley::text::is_utf8(json)) continue;
    const auto outcome = galley::tests::update_by_edit(edited, last, json, byte(2) / 64);
    expect_same(edited, outcome, edits_follower, json, options);
    if (outcome != galley::Preview::Outcome::kept) last = json;
  }
  return 0;
}
