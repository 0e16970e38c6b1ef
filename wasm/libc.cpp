// Stands in for functions of the C library that are large for what they do here (release builds only).

#include <cstddef>
#include <cstdint>
#include <utility>

namespace {

using Compare = int (*)(const void*, const void*);
// What cmark sorts are pointers.
using Item = std::uintptr_t;

// Lets the item at `at` sink below all that are greater.
void sift(Item* items, std::size_t at, std::size_t count, Compare compare) {
  for (std::size_t child = 2 * at + 1; child < count; at = child, child = 2 * at + 1) {
    if (child + 1 < count && compare(items + child, items + child + 1) < 0) ++child;
    if (compare(items + at, items + child) >= 0) return;
    std::swap(items[at], items[child]);
  }
}

}  // namespace

extern "C" {

// Heapsort, an eighth of the library's smoothsort: cmark sorts the definitions of links that are looked up,
// once for each text. (The order of equal items does not matter to it: it compares their age last.)
void qsort(void* base, std::size_t count, std::size_t size, Compare compare) {
  if (size != sizeof(Item)) __builtin_trap();
  auto* items = static_cast<Item*>(base);
  for (std::size_t at = count / 2; at-- > 0;) sift(items, at, count, compare);
  for (std::size_t end = count; end-- > 1;) {
    std::swap(items[0], items[end]);
    sift(items, 0, end, compare);
  }
}

// The library looks at words of four bytes, for texts longer than the sets of characters that are looked
// through here.
char* strchr(const char* text, int wanted) {
  for (; *text != static_cast<char>(wanted); ++text) {
    if (*text == 0) return nullptr;
  }
  return const_cast<char*>(text);
}

// The library's handler for a pure virtual call, which cannot happen, would bring formatted printing into the
// module, where nobody reads what is printed. The linker looks for this name.
// NOLINTNEXTLINE(clang-diagnostic-reserved-identifier,readability-identifier-naming)
void __cxa_pure_virtual() { __builtin_trap(); }
}
