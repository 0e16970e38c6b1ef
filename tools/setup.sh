# Sourced by ./dev: `setup GROUP…` installs what is missing and puts a current Node first in PATH. Nothing is installed twice and
# nothing outside Debian's packages touches the system: the rest goes to node_modules/ and build/deps/.

# What must be there, as "command or file:Debian package:where it comes from elsewhere".
tools_for_build=(
  "g++:g++:a C++20 compiler"
  "cmake:cmake:CMake 3.25 or newer"
  "ninja:ninja-build:Ninja"
  "em++:emscripten:Emscripten (emsdk) 3.1.6 or newer"
  "node:nodejs:Node 20.19 or newer"
  "npm:npm:npm"
)
headers_for_build=(
  "/usr/include/nlohmann/json.hpp:nlohmann-json3-dev"
  "/usr/include/doctest/doctest.h:doctest-dev"
  # See cmake/wasm-release.cmake.
  "/usr/bin/clang++-19:clang-19"
  "/usr/bin/wasm-ld-19:lld-19"
  "/usr/bin/llvm-ar-19:llvm-19"
)
tools_for_test=(
  "git:git:Git"
  "clang-format:clang-format:clang-format 14"
  "clang-tidy:clang-tidy:clang-tidy 14"
  "chromium:chromium:Chromium"
  "firefox-esr:firefox-esr:Firefox"
  "WebKitWebDriver:webkit2gtk-driver:WebKitGTK with WebKitWebDriver and MiniBrowser"
  "Xvfb:xvfb:Xvfb"
  "java:openjdk-17-jre-headless:Java 17 or newer"
)
headers_for_test=(
  "/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf:fonts-noto-core"
  "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc:fonts-noto-cjk"
)
tools_for_fuzz=("clang++:clang:clang 14 or newer")
headers_for_fuzz=(
  "/usr/lib/llvm-14/lib/clang/*/lib/linux/libclang_rt.fuzzer-*.a:libclang-rt-14-dev"
  "/usr/include/gumbo.h:libgumbo-dev"
)

oldest_node=20.19

setup() {
  mkdir -p build/log build/deps
  local group packages=() names=()
  for group in "$@"; do find_missing "$group"; done
  if [[ ${#packages[@]} -gt 0 ]]; then
    if command -v apt-get >/dev/null; then
      install_packages "${packages[@]}"
    elif [[ ${#names[@]} -gt 0 ]]; then
      echo "./dev installs packages on Debian 12 only. Please install: $(IFS=,; echo "${names[*]}" | sed 's/,/, /g')" >&2
      exit 2
    fi
  fi
  setup_node
  setup_npm
  setup_cmark
}

# Appends to `packages` (Debian) and `names` (elsewhere) of its caller.
find_missing() {
  local -n tools=tools_for_$1 headers=headers_for_$1
  local entry name package elsewhere
  for entry in "${tools[@]}"; do
    IFS=: read -r name package elsewhere <<<"$entry"
    command -v "$name" >/dev/null || { packages+=("$package") && names+=("$elsewhere"); }
  done
  for entry in "${headers[@]}"; do
    compgen -G "${entry%%:*}" >/dev/null || packages+=("${entry#*:}") # Elsewhere CMake fetches these.
  done
}

# step NAME COMMAND…: one line per step; the log is shown when it fails.
step() {
  local name=$1 start=$SECONDS
  shift
  local log="build/log/${name// /-}.log"
  printf '%s … ' "$name"
  if "$@" >"$log" 2>&1; then
    echo "$((SECONDS - start)) s"
  else
    echo "failed"
    tail -n 60 "$log" >&2
    echo "The whole log is in $log" >&2
    return 1
  fi
}

as_root() {
  if [[ $EUID -eq 0 ]]; then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  else
    echo "These commands need root and there is no sudo; run this as root first: $*" >&2
    return 1
  fi
}

install_packages() {
  echo "installing Debian packages: $*"
  step "apt-get update" as_root apt-get update
  step "apt-get install" as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@"
}

node_is_current() {
  node -e "const [a, b] = '$oldest_node'.split('.'), [c, d] = process.versions.node.split('.');
    process.exit(+c > +a || (+c === +a && +d >= +b) ? 0 : 1)"
}

# Debian 12 has Node 18, which is too old for some tools: npm brings a pinned newer one for this folder alone.
setup_node() {
  local bin
  bin=$(echo "$PWD"/build/deps/node/node_modules/node-linux-*/bin)
  if [[ -x $bin/node ]]; then
    PATH=$bin:$PATH
  elif ! node_is_current; then
    mkdir -p build/deps/node
    cp tools/setup/node/package*.json build/deps/node/
    step "install Node" npm ci --ignore-scripts --no-audit --no-fund --prefix build/deps/node
    bin=$(echo "$PWD"/build/deps/node/node_modules/node-linux-*/bin)
    PATH=$bin:$PATH
    node_is_current || { echo "npm brought no Node for this system; please install Node $oldest_node or newer" >&2 && return 1; }
  fi
  export PATH
}

setup_npm() {
  cmp -s package-lock.json node_modules/.installed-lock.json && return
  step "npm ci" npm ci --ignore-scripts --no-audit --no-fund
  cp package-lock.json node_modules/.installed-lock.json
}

# cmark's upstream archive from Debian's source package. The system's own apt sources stay as they are: a list of our own adds
# deb-src for the same mirror. Elsewhere, and when this fails, CMake fetches the same archive.
setup_cmark() {
  [[ -e build/deps/cmark/src/cmark.h ]] && return
  command -v apt-get >/dev/null || return 0
  step "fetch cmark" fetch_cmark || echo "going on: CMake will fetch cmark from its home"
}

fetch_cmark() (
  mkdir -p build/deps/apt/lists/partial
  cd build/deps/apt
  apt-get indextargets --format 'deb-src $(REPO_URI) $(RELEASE) $(COMPONENT)' 'Created-By: Packages' 'Origin: Debian' |
    sort -u >galley.list
  [[ -s galley.list ]] ||
    apt-get indextargets --format 'deb-src $(REPO_URI) $(RELEASE) $(COMPONENT)' 'Created-By: Packages' | sort -u >galley.list
  options=(-o "Dir::Etc::sourcelist=$PWD/galley.list" -o "Dir::Etc::sourceparts=-" -o "Dir::State::lists=$PWD/lists"
    -o "Dir::Cache=$PWD/cache" -o "APT::Sandbox::User=")
  mkdir -p cache/archives/partial
  apt-get "${options[@]}" update &&
    apt-get "${options[@]}" source --download-only cmark=0.30.2-6 &&
    echo "6c7d2bcaea1433d977d8fed0b55b71c9d045a7cdf616e3cd2dce9007da753db3  cmark_0.30.2.orig.tar.gz" | sha256sum --check &&
    tar xzf cmark_0.30.2.orig.tar.gz &&
    rm -rf ../cmark && mv cmark-0.30.2 ../cmark
)
