#pragma once

#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <string>
#include <vector>

namespace galley::cli {

/// Lines on their way through a batch together: handing one on wakes a thread, which costs a tenth of what a
/// short article does.
struct Job {
  std::vector<std::string> lines;  ///< the first `count` of them; the others keep their memory
  std::size_t count = 0;
  std::string result;
  std::uint64_t number = 0;  ///< of the job, from 0
  std::uint64_t with_errors = 0;
  bool is_done = false;

  /// A line to fill, behind those that are there.
  std::string& add_line() {
    if (count == lines.size()) lines.emplace_back();
    return lines[count++];
  }
};

/// The jobs between reader, renderers and writer: a ring of a fixed number of them, so that memory stays the
/// same however long the input is. One thread reads, one writes, any number render. Each may touch a job only
/// between taking it and giving it on.
class Window {
 public:
  explicit Window(std::size_t jobs) : jobs_(jobs) {}

  /// Reader: a job without lines to fill; null when the batch was cancelled. Waits until the writer is near
  /// enough.
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
