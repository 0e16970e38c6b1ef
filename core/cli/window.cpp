#include "window.h"

namespace galley::cli {

using Lock = std::unique_lock<std::mutex>;

Job* Window::take_empty() {
  Lock lock{mutex_};
  has_room_.wait(lock, [this] { return cancelled_ || filled_ - written_ < jobs_.size(); });
  if (cancelled_) return nullptr;
  at(filled_).count = 0;
  return &at(filled_);
}

void Window::give_filled() {
  const Lock lock{mutex_};
  at(filled_).is_done = false;
  at(filled_).number = filled_;
  ++filled_;
  has_line_.notify_one();
}

void Window::end() {
  const Lock lock{mutex_};
  ended_ = true;
  has_line_.notify_all();
  has_result_.notify_all();
}

Job* Window::take_filled() {
  Lock lock{mutex_};
  has_line_.wait(lock, [this] { return cancelled_ || ended_ || taken_ < filled_; });
  return cancelled_ || taken_ == filled_ ? nullptr : &at(taken_++);
}

void Window::give_rendered(Job& job) {
  const Lock lock{mutex_};
  job.is_done = true;
  has_result_.notify_one();
}

Job* Window::take_rendered() {
  Lock lock{mutex_};
  has_result_.wait(lock, [this] { return written_ < filled_ ? at(written_).is_done : ended_; });
  return written_ < filled_ ? &at(written_) : nullptr;
}

void Window::give_written() {
  const Lock lock{mutex_};
  ++written_;
  has_room_.notify_one();
}

void Window::cancel() {
  const Lock lock{mutex_};
  cancelled_ = true;
  has_room_.notify_all();
  has_line_.notify_all();
}

}  // namespace galley::cli
