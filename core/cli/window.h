#pragma once

#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <string>
#include <vector>

namespace galley::cli {

/// One line on its way through a batch.
struct Job {
  std::string line;
  std::string result;
  std::uint64_t number = 0;  ///< of the line, from 0
  bool has_errors = false;
  bool is_done = false;
};

/// The lines between reader, renderers and writer: a ring of a fixed number of jobs, so that memory stays the
/// same however long the input is. One thread reads, one writes, any number render. Each may touch a job only
/// between taking it and giving it on.
class Window {
 public:
  explicit Window(std::size_t jobs) : jobs_(jobs) {}

  /// Reader: an empty job to fill; null when the batch was cancelled. Waits until the writer is near enough.
  Job* take_empty();
  void give_filled();
  /// Reader: there will be no more.
  void end();

  /// Renderer: the next job; null when there will be none. Waits for the reader.
  Job* take_filled();
  void give_rendered(Job& job);

  /// Writer: the oldest job once it is rendered; null after the last.
  Job* take_rendered();
  void give_written();
  /// Writer: nothing can be written any more.
  void cancel();

 private:
  Job& at(std::uint64_t number) { return jobs_[number % jobs_.size()]; }

  std::mutex mutex_;
  std::condition_variable has_room_;
  std::condition_variable has_line_;
  std::condition_variable has_result_;
  std::vector<Job> jobs_;
  std::uint64_t filled_ = 0;   // jobs that the reader has given on
  std::uint64_t taken_ = 0;    // of these, what renderers have taken
  std::uint64_t written_ = 0;  // of these, what is written
  bool ended_ = false;
  bool cancelled_ = false;
};

}  // namespace galley::cli
