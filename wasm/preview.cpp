// What the module for editors has besides what bindings.cpp binds: one preview, kept from call to call. Texts
// cross as bytes at an address, as there.

#include <emscripten/bind.h>

#include <array>
#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>

#include <galley/fixes.h>
#include <galley/preview.h>

namespace {

std::uint32_t address(const void* pointer) {
  return static_cast<std::uint32_t>(reinterpret_cast<std::uintptr_t>(pointer));
}

class PreviewSession {
 public:
  std::uint32_t reserve(std::uint32_t bytes) {
    input_.clear();
    input_.resize(bytes);
    return address(input_.data());
  }

  void set_options(std::uint32_t bytes) {
    galley::Problems ignored;
    options_ = galley::read_options(std::string_view{input_}.substr(0, bytes), ignored);
    preview_.set_options(options_);
  }

  std::uint32_t update(std::uint32_t bytes) {
    input_.resize(bytes);
    return tell(preview_.update(std::exchange(input_, {})));
  }

  std::uint32_t edit(std::uint32_t start, std::uint32_t removed, std::uint32_t bytes) {
    return tell(preview_.update(start, removed, std::string_view{input_}.substr(0, bytes)));
  }

  std::uint32_t html() {
    answer_.clear();
    return answer_with(preview_.html());
  }

  std::uint32_t fixes(std::uint32_t bytes) {
    answer_ = galley::fixes_json(std::string_view{input_}.substr(0, bytes), options_);
    input_ = {};
    return answer_with({});
  }

  std::uint32_t source_of(std::uint32_t key) {
    const auto span = preview_.source_of(key);
    result_ = {span.start, span.end, 0, 0};
    return address(result_.data());
  }

  std::uint32_t part_at(std::uint32_t offset) const { return preview_.part_at(offset); }

 private:
  std::uint32_t tell(galley::Preview::Outcome outcome) {
    answer_ = galley::update_json(preview_, outcome);
    return answer_with(outcome == galley::Preview::Outcome::whole ? preview_.html() : std::string_view{});
  }

  std::uint32_t answer_with(std::string_view html) {
    result_ = {address(html.data()), static_cast<std::uint32_t>(html.size()), address(answer_.data()),
               static_cast<std::uint32_t>(answer_.size())};
    return address(result_.data());
  }

  std::string input_;
  galley::Options options_;
  galley::Preview preview_;
  std::string answer_;
  std::array<std::uint32_t, 4> result_{};
};

PreviewSession& session() {
  static PreviewSession only;
  return only;
}

/// Address of a buffer of so many bytes, for one of the calls below; valid until that call.
std::uint32_t preview_reserve(std::uint32_t bytes) { return session().reserve(bytes); }

/// Takes options (JSON). What was shown is forgotten.
void preview_options(std::uint32_t bytes) { session().set_options(bytes); }

/// Takes an article. Address of four uint32: address and length of the HTML, where it is whole, and of the
/// update (JSON). Valid until the next call.
std::uint32_t preview_update(std::uint32_t bytes) { return session().update(bytes); }

/// The same, told as an edit of the last text that was not kept: where it starts and how much goes, in UTF-16
/// units, and how many bytes come.
std::uint32_t preview_edit(std::uint32_t start, std::uint32_t removed, std::uint32_t bytes) {
  return session().edit(start, removed, bytes);
}

/// The whole HTML of the last good article, in the same form.
std::uint32_t preview_html() { return session().html(); }

/// Quick fixes for an article (JSON) under the options, in the same form.
std::uint32_t preview_fixes(std::uint32_t bytes) { return session().fixes(bytes); }

/// Address of two uint32: where the text of a part stands in the JSON, in UTF-16 units.
std::uint32_t preview_source(std::uint32_t key) { return session().source_of(key); }

/// Key of the part whose text stands there; 0: none.
std::uint32_t preview_part(std::uint32_t offset) { return session().part_at(offset); }

}  // namespace

EMSCRIPTEN_BINDINGS(galley_preview) {
  emscripten::function("previewReserve", &preview_reserve);
  emscripten::function("previewOptions", &preview_options);
  emscripten::function("previewUpdate", &preview_update);
  emscripten::function("previewEdit", &preview_edit);
  emscripten::function("previewHtml", &preview_html);
  emscripten::function("previewFixes", &preview_fixes);
  emscripten::function("previewSource", &preview_source);
  emscripten::function("previewPart", &preview_part);
}
