#include "text/arena.h"

#include <algorithm>

namespace galley::text {

namespace {
// The first chunk holds a typical article whole; later ones double up to a size that wastes little.
constexpr std::size_t kFirstChunk = std::size_t{64} * 1024;
constexpr std::size_t kLargestChunk = std::size_t{1024} * 1024;
}  // namespace

void Arena::add_chunk(std::size_t at_least) {
  const std::size_t next = chunks_.empty() ? kFirstChunk : std::min(chunks_.back().size * 2, kLargestChunk);
  const std::size_t size = std::max(next, at_least + 16);
  chunks_.push_back({std::unique_ptr<char[]>(new char[size]), size});
  current_ = chunks_.back().bytes.get();
  used_ = 0;
  capacity_ = size;
  total_ += size;
}

void Arena::reset() {
  if (chunks_.empty()) return;
  chunks_.erase(chunks_.begin() + 1, chunks_.end());
  current_ = chunks_.front().bytes.get();
  used_ = 0;
  capacity_ = chunks_.front().size;
  total_ = capacity_;
}

}  // namespace galley::text
