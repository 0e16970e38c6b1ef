#include "import/markdown/memory.h"

namespace galley::import {

namespace {

thread_local text::Arena* current = nullptr;

// cmark reallocates without saying the old size, so each block carries its own in front.
struct alignas(8) Header {
  std::size_t size;
};

Header* header(void* block) { return static_cast<Header*>(block) - 1; }

std::size_t rounded(std::size_t size) { return (size + 7) & ~std::size_t{7}; }

void* allocate(std::size_t size) {
  size = rounded(size);
  auto* start = static_cast<Header*>(current->allocate(sizeof(Header) + size, alignof(Header)));
  start->size = size;
  return start + 1;
}

void* calloc_in_arena(std::size_t count, std::size_t size) {
  void* block = allocate(count * size);
  return std::memset(block, 0, count * size);
}

void* realloc_in_arena(void* old, std::size_t size) {
  if (old == nullptr) return allocate(size);
  const auto old_size = header(old)->size;
  if (size <= old_size) return old;
  // The text of a paragraph grows line by line and mostly is the last block of the arena: then it grows in
  // place.
  auto* end = static_cast<char*>(old) + old_size;
  const auto more = rounded(size) - old_size;
  if (current->allocate(0, 1) == end && current->allocate(more, 1) == end) {
    header(old)->size = old_size + more;
    return old;
  }
  void* block = allocate(size);
  return std::memcpy(block, old, old_size);
}

void free_in_arena(void* /*block*/) {}

cmark_mem arena_functions = {calloc_in_arena, realloc_in_arena, free_in_arena};

}  // namespace

CmarkMemory::CmarkMemory(text::Arena& arena) : outer_(current) { current = &arena; }

CmarkMemory::~CmarkMemory() { current = outer_; }

cmark_mem* CmarkMemory::functions() { return &arena_functions; }

}  // namespace galley::import
