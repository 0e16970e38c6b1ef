#pragma once

#include <string_view>

namespace galley::wasm {

/// The buffer that JavaScript reserved last and wrote into, for bindings in other files of the same module.
/// Valid until the next reserve or release; may be longer than what was asked for.
std::string_view reserved();

}  // namespace galley::wasm
