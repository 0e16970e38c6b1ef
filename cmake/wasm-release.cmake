# How the WebAssembly release is compiled: every byte of it is paid for by every reader. Included before anything is compiled.

# Link-time optimisation makes the module 7 % smaller to download, and faster. Inlining only what shrinks makes it another 2 %
# smaller and costs no time: what is hot is inlined where it is compiled.
add_compile_options(-flto)
add_link_options(-flto -Wl,-mllvm,-inline-threshold=0)

# Debian's Emscripten brings clang 14, and works as well with clang 19, of which the module is 3 % smaller to download.
# tools/setup.sh installs that one; elsewhere Emscripten's own is what there is.
find_program(GALLEY_NEWER_CLANG clang++-19 PATHS /usr/bin NO_DEFAULT_PATH NO_CMAKE_FIND_ROOT_PATH)
find_program(GALLEY_NEWER_LINKER wasm-ld-19 PATHS /usr/bin NO_DEFAULT_PATH NO_CMAKE_FIND_ROOT_PATH)
find_program(GALLEY_NEWER_ARCHIVER llvm-ar-19 PATHS /usr/bin NO_DEFAULT_PATH NO_CMAKE_FIND_ROOT_PATH)
set(galley_emscripten_environment)
if(EMSCRIPTEN_VERSION STREQUAL "3.1.6" AND GALLEY_NEWER_CLANG AND GALLEY_NEWER_LINKER AND GALLEY_NEWER_ARCHIVER)
  set(galley_emscripten_environment EM_LLVM_ADD_VERSION=19 EM_CLANG_ADD_VERSION=19)
  list(JOIN galley_emscripten_environment " " launch)
  set_property(GLOBAL PROPERTY RULE_LAUNCH_COMPILE "${CMAKE_COMMAND} -E env ${launch}")
  set_property(GLOBAL PROPERTY RULE_LAUNCH_LINK "${CMAKE_COMMAND} -E env ${launch}")
  # Emscripten says that it expects another version, each time.
  add_compile_options(-Wno-version-check)
  add_link_options(-Wno-version-check)
endif()
