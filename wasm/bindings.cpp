// The WebAssembly module. Embind carries numbers; texts cross as bytes at an address,
// because copying them as JavaScript strings costs more than rendering them.

#include <emscripten/bind.h>

#include <array>
#include <cstdint>
#include <memory>
#include <new>
#include <string>
#include <string_view>
#include <utility>

#include <galley/galley.h>
#include <galley/limits.h>

#include "reserved.h"

namespace {

// Larger inputs than the core takes are let in, so that the core itself says what is wrong with them, in the
// same words as everywhere.
constexpr std::uint32_t kInputBytes = 8 * static_cast<std::uint32_t>(galley::limits::input_bytes);

std::uint32_t address(const void* pointer) {
  return static_cast<std::uint32_t>(reinterpret_cast<std::uintptr_t>(pointer));
}

// The buffers of one instance: what JavaScript wrote, and what the last render gave.
class Session {
 public:
  // One of it for all callers: much code, and nothing to win by having it thrice.
  [[gnu::noinline]] void forget_result() {
    rendering_ = {};
    report_ = {};
  }

  void release() {
    forget_result();
    input_.reset();
    capacity_ = 0;
  }

  std::uint32_t reserve(std::uint32_t bytes) {
    forget_result();
    if (bytes > kInputBytes) return 0;
    if (bytes > capacity_ || input_ == nullptr) {
      // First gives back what is too small, so that memory never holds both.
      input_.reset();
      input_.reset(new char[bytes]);
      capacity_ = bytes;
    }
    return address(input_.get());
  }

  std::string_view reserved() const { return {input_.get(), capacity_}; }

  std::uint32_t render(std::uint32_t options_bytes, std::uint32_t json_bytes) {
    if (options_bytes > capacity_ || json_bytes > capacity_ - options_bytes) return 0;
    forget_result();
    galley::Problems problems;
    const auto options = galley::read_options({input_.get(), options_bytes}, problems);
    rendering_ = galley::render({input_.get() + options_bytes, json_bytes}, options);
    for (auto& problem : rendering_.problems) problems.push_back(std::move(problem));
    rendering_.problems = std::move(problems);
    report_ = galley::report_json(rendering_);
    const auto html = rendering_.html.view();
    result_ = {address(html.data()), static_cast<std::uint32_t>(html.size()), address(report_.data()),
               static_cast<std::uint32_t>(report_.size())};
    return address(result_.data());
  }

 private:
  std::unique_ptr<char[]> input_;
  std::uint32_t capacity_ = 0;
  galley::Rendering rendering_;
  std::string report_;
  std::array<std::uint32_t, 4> result_{};
};

// Bound functions have no object to belong to; an instance of the module has one session.
Session& session() {
  static Session only;
  return only;
}

/// Address of the version: ASCII, ended by NUL.
std::uint32_t version() { return address(galley::version().data()); }

/// Address of a buffer with room for `bytes`, for the options directly followed by the article; 0 when that
/// is too much. Valid until the next reserve or release.
std::uint32_t reserve(std::uint32_t bytes) { return session().reserve(bytes); }

/// Renders what was written into the buffer. Address of four uint32: address and length of the output,
/// address and length of the report (JSON, UTF-8). Valid until the next call. 0 when the lengths exceed what
/// was reserved.
std::uint32_t render(std::uint32_t options_bytes, std::uint32_t json_bytes) {
  return session().render(options_bytes, json_bytes);
}

/// Gives every buffer back.
void release() { session().release(); }

}  // namespace

std::string_view galley::wasm::reserved() { return session().reserved(); }

EMSCRIPTEN_BINDINGS(galley) {
  emscripten::function("version", &version);
  emscripten::function("reserve", &reserve);
  emscripten::function("render", &render);
  emscripten::function("release", &release);
}
