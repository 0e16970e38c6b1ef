#!/usr/bin/env bash
# Builds the named parts: program native debug sanitize fuzz wasm wasm-debug package site. `program` is `native` without its tests.
# Called by ./dev and tools/test.mjs after the setup.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source tools/setup.sh
mkdir -p build/log

configure() {
  case $1 in
    wasm*) emcmake cmake --preset "$1" ;;
    *) cmake --preset "$1" ;;
  esac
}

# compile PRESET [options of cmake --build]
compile() {
  # Ninja configures again by itself when a CMake file changes, but does not know of the presets.
  [[ build/$1/build.ninja -nt CMakePresets.json ]] || configure "$1"
  cmake --build "build/$1" --parallel "${GALLEY_JOBS:-$(nproc)}" "${@:2}"
}

for part in "$@"; do
  case $part in
    program) step "build program" compile native --target galley_program ;;
    native | debug | sanitize | fuzz | wasm | wasm-debug) step "build $part" compile "$part" ;;
    package) step "build package" node tools/build-package.mjs ;;
    site)
      if [[ -e tools/build-site.mjs ]]; then
        step "build site" node tools/build-site.mjs
      else
        echo "build site … tools/build-site.mjs does not exist yet" && exit 2
      fi
      ;;
    *) echo "tools/build.sh: unknown part $part" >&2 && exit 2 ;;
  esac
done
