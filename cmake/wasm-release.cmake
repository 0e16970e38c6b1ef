# How the WebAssembly release is compiled: every byte of it is paid for by every reader. Included before anything is compiled.

# -O2 rather than -Oz: that is up to 1.6 times as slow and no smaller to download, for what -O2 repeats, brotli finds again. It is
# held back where it copies code for little: functions are inlined when they are small, loops not unrolled, jumps not threaded
# through copies, and what is partly redundant stays. That costs 3 % of the speed, and saves 9 % of the download. Measure with
# `node tools/sizes.mjs` and `./dev bench` when changing any of it.
# Vectors are for core/src/text/lanes.h alone: those that the compiler makes of other loops are 1 KB more. Whatever has vectors has
# sign extension and saturating conversions too.
set(CMAKE_C_FLAGS_RELEASE "-O2 -DNDEBUG -fno-unroll-loops -msimd128 -msign-ext -mnontrapping-fptoint -fno-vectorize -fno-slp-vectorize")
set(CMAKE_CXX_FLAGS_RELEASE ${CMAKE_C_FLAGS_RELEASE})
set(galley_sparing -enable-pre=false -jump-threading-threshold=0)
foreach(option -inline-threshold=25 ${galley_sparing})
  add_compile_options("SHELL:-mllvm ${option}")
endforeach()

# Link-time optimisation makes the module 7 % smaller to download, and faster. Linking at -Oz or -Os would take a quarter of the speed.
add_compile_options(-flto)
add_link_options(-O3 -flto)
# What is downloaded inlines only what shrinks the caller. galley-server.wasm, which is read from a disk, does without these.
set(galley_link_sparingly)
foreach(option -inline-threshold=-20 ${galley_sparing} -unroll-threshold=0 -vectorize-loops=false
    -vectorize-slp=false -enable-merge-functions -disable-machine-licm)
  list(APPEND galley_link_sparingly -Wl,-mllvm,${option})
endforeach()

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
