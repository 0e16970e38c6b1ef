#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <new>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace galley::text {

/// Memory of one render: handed out by bumping a pointer, given back all at once when the arena ends or is
/// reset. Nothing allocated here is destroyed one by one, so only trivially destructible types fit. Not
/// thread-safe; one arena belongs to one render.
class Arena {
 public:
  Arena() = default;
  Arena(const Arena&) = delete;
  Arena& operator=(const Arena&) = delete;

  /// `bytes` of uninitialised memory aligned to `alignment` (a power of two, at most 16).
  void* allocate(std::size_t bytes, std::size_t alignment = 8) {
    std::size_t start = (used_ + alignment - 1) & ~(alignment - 1);
    if (start + bytes > capacity_) {
      add_chunk(bytes);
      start = 0;
    }
    used_ = start + bytes;
    return current_ + start;
  }

  template <class T, class... Args>
  T* make(Args&&... args) {
    static_assert(std::is_trivially_destructible_v<T>, "the arena never runs destructors");
    return new (allocate(sizeof(T), alignof(T))) T{std::forward<Args>(args)...};
  }

  /// A copy of `text` that lives as long as the arena.
  std::string_view copy(std::string_view text) {
    if (text.empty()) return {};
    auto* target = static_cast<char*>(allocate(text.size(), 1));
    std::memcpy(target, text.data(), text.size());
    return {target, text.size()};
  }

  /// Forgets everything handed out and keeps the first chunk for the next use.
  void reset();

  /// Bytes of memory held, for reports on memory.
  std::size_t capacity() const { return total_; }

 private:
  void add_chunk(std::size_t at_least);

  char* current_ = nullptr;
  std::size_t used_ = 0;
  std::size_t capacity_ = 0;
  std::size_t total_ = 0;
  struct Chunk {
    std::unique_ptr<char[]> bytes;
    std::size_t size;
  };
  std::vector<Chunk> chunks_;
};

}  // namespace galley::text
