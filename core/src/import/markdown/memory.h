#pragma once

#include "import/markdown/cmark.h"
#include "text/arena.h"

namespace galley::import {

/// Gives cmark's memory from an arena: as long as one lives, what cmark allocates on this thread lies in
/// `arena` and is never freed by itself. They nest; the inner one counts. cmark's allocator functions get no
/// user pointer, so the arena in use is kept in a thread-local variable of memory.cpp, which makes renders on
/// several threads independent.
class CmarkMemory {
 public:
  explicit CmarkMemory(text::Arena& arena);
  ~CmarkMemory();
  CmarkMemory(const CmarkMemory&) = delete;
  CmarkMemory& operator=(const CmarkMemory&) = delete;

  /// The functions to give to cmark.
  static cmark_mem* functions();

 private:
  text::Arena* outer_;
};

}  // namespace galley::import
