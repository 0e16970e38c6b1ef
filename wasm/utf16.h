#pragma once

#include <cstdint>
#include <memory>
#include <string_view>

namespace galley::wasm {

/// A text in UTF-16, for programs that make their strings faster of that than of UTF-8.
struct Utf16 {
  std::unique_ptr<char16_t[]> units;  ///< not ended by a zero
  std::uint32_t count = 0;
};

/// `text`: well-formed UTF-8, as all output is. Of ASCII alone nothing is made: there, UTF-8 is the faster
/// one.
Utf16 utf16_of(std::string_view text);

}  // namespace galley::wasm
