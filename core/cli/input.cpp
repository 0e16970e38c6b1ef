#include "input.h"

#include <algorithm>
#include <cerrno>
#include <cstring>

#include <galley/limits.h>

namespace galley::cli {

namespace {

constexpr std::size_t kMostBytes = 8 * limits::input_bytes;

bool complain(const std::string& path) {
  std::fprintf(stderr, "galley: cannot read %s: %s\n", path.c_str(), std::strerror(errno));
  return false;
}

}  // namespace

bool read_input(const std::string& path, std::string& out) {
  std::FILE* file = path == "-" ? stdin : std::fopen(path.c_str(), "rb");
  if (file == nullptr) return complain(path);
  std::size_t used = 0;
  while (used < kMostBytes) {
    out.resize(std::max(out.size() * 2, std::size_t{1} << 16U));
    const auto got = std::fread(out.data() + used, 1, out.size() - used, file);
    used += got;
    if (got == 0) break;
  }
  out.resize(used);
  const bool good = std::ferror(file) == 0 || complain(path);
  if (file != stdin) std::fclose(file);
  return good;
}

std::string_view display_name(const std::string& path) {
  return path == "-" ? std::string_view{"<stdin>"} : std::string_view{path};
}

bool write_output(std::string_view bytes) {
  // An empty view may have no address, which fwrite must not be given.
  if (!bytes.empty()) std::fwrite(bytes.data(), 1, bytes.size(), stdout);
  if (std::fflush(stdout) == 0 && std::ferror(stdout) == 0) return true;
  std::fprintf(stderr, "galley: cannot write to standard output: %s\n", std::strerror(errno));
  return false;
}

bool LineReader::fill() {
  at_ = 0;
  end_ = std::fread(buffer_.data(), 1, buffer_.size(), file_);
  return end_ > 0;
}

bool LineReader::next(std::string& line) {
  line.clear();
  bool any = false;
  while (at_ < end_ || fill()) {
    any = true;
    const char* start = buffer_.data() + at_;
    const auto* found = static_cast<const char*>(std::memchr(start, '\n', end_ - at_));
    const std::size_t length = found == nullptr ? end_ - at_ : static_cast<std::size_t>(found - start);
    line.append(start,
                std::min(length, limits::input_bytes + 1 - std::min(line.size(), limits::input_bytes + 1)));
    at_ += length;
    if (found == nullptr) continue;
    ++at_;
    break;
  }
  if (!line.empty() && line.back() == '\r') line.pop_back();
  return any;
}

}  // namespace galley::cli
