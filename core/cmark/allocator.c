// cmark's own allocator prints to stderr and aborts, which would link stdio into the WebAssembly module.
// Galley gives every parser the article's arena, so this one must never run: it traps.
#include <cmark.h>
#include <stddef.h>

static void* refuse_calloc(size_t count, size_t size) {
  (void)count;
  (void)size;
  __builtin_trap();
}

static void* refuse_realloc(void* old, size_t size) {
  (void)old;
  (void)size;
  __builtin_trap();
}

static void refuse_free(void* block) {
  (void)block;
  __builtin_trap();
}

cmark_mem DEFAULT_MEM_ALLOCATOR = {refuse_calloc, refuse_realloc, refuse_free};
