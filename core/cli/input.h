#pragma once

#include <cstdio>
#include <string>
#include <string_view>

namespace galley::cli {

/// Reads a whole file, or standard input for "-", into `out`. Stops reading far above the core's limit, which
/// then says that the document is too large. False, with a message on standard error, when it cannot be read.
bool read_input(const std::string& path, std::string& out);

/// What messages call a path: "-" is "<stdin>".
std::string_view display_name(const std::string& path);

/// Writes to standard output and sees to it that the bytes have left the program. False, with a message, when
/// they did not.
bool write_output(std::string_view bytes);

/// Lines of a file, however long the file is. A line longer than the core's limit keeps one byte more than
/// that, so that the core refuses it.
class LineReader {
 public:
  explicit LineReader(std::FILE* file) : file_(file), buffer_(kBuffer, '\0') {}

  /// The next line without its end; false after the last.
  bool next(std::string& line);
  /// Whether reading ended because of an error.
  bool failed() const { return std::ferror(file_) != 0; }

 private:
  static constexpr std::size_t kBuffer = std::size_t{1} << 16U;
  bool fill();

  std::FILE* file_;
  std::string buffer_;
  std::size_t at_ = 0;
  std::size_t end_ = 0;
};

}  // namespace galley::cli
