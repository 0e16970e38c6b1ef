#pragma once

#include <chrono>
#include <cstdint>

namespace galley::cli {

/// A line on standard error that counts articles, where that is a terminal; nothing elsewhere.
class Progress {
 public:
  Progress();
  void count(std::uint64_t articles, std::uint64_t with_errors);
  /// The last count, and an end to the line.
  void finish();

  std::uint64_t with_errors() const { return with_errors_; }

 private:
  using Clock = std::chrono::steady_clock;
  void show() const;

  bool is_shown_;
  std::uint64_t articles_ = 0;
  std::uint64_t with_errors_ = 0;
  Clock::time_point start_ = Clock::now();
  Clock::time_point next_ = start_;
};

}  // namespace galley::cli
