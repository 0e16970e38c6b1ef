#include "progress.h"

#include <unistd.h>

#include <cstdio>

namespace galley::cli {

// Often enough to look alive, seldom enough to cost nothing.
constexpr std::chrono::milliseconds kInterval{100};

Progress::Progress() : is_shown_(isatty(STDERR_FILENO) != 0) {}

void Progress::count(std::uint64_t articles, std::uint64_t with_errors) {
  articles_ += articles;
  with_errors_ += with_errors;
  if (!is_shown_ || Clock::now() < next_) return;
  next_ = Clock::now() + kInterval;
  show();
}

void Progress::show() const {
  const std::chrono::duration<double> elapsed = Clock::now() - start_;
  const double rate = elapsed.count() > 0 ? static_cast<double>(articles_) / elapsed.count() : 0;
  std::fprintf(stderr, "\r\x1b[K%llu articles, %llu with errors, %.0f a second",
               static_cast<unsigned long long>(articles_), static_cast<unsigned long long>(with_errors_),
               rate);
}

void Progress::finish() {
  if (!is_shown_) return;
  show();
  std::fputc('\n', stderr);
}

}  // namespace galley::cli
