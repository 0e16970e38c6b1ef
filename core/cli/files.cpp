#include "files.h"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <filesystem>

namespace galley::cli {

namespace {

namespace fs = std::filesystem;

bool complain(const char* what, const std::string& path, const char* why) {
  std::fprintf(stderr, "galley: cannot %s %s: %s\n", what, path.c_str(), why);
  return false;
}

}  // namespace

bool list_articles(const std::string& folder, const std::string& except, std::vector<std::string>& paths) {
  std::error_code error;
  const fs::path excluded = except.empty() ? fs::path{} : fs::weakly_canonical(except, error);
  error.clear();
  fs::recursive_directory_iterator entry{folder, error};
  const fs::recursive_directory_iterator end;
  while (!error && entry != end) {
    const auto& path = entry->path();
    const bool is_hidden = path.filename().native().front() == '.';
    std::error_code unreadable;
    if (entry->is_directory(unreadable)) {
      const bool is_excluded = !excluded.empty() && fs::weakly_canonical(path, unreadable) == excluded;
      if (is_hidden || is_excluded || entry->is_symlink(unreadable)) entry.disable_recursion_pending();
    } else if (!is_hidden && path.extension() == ".json" && entry->is_regular_file(unreadable)) {
      paths.push_back(path.lexically_relative(folder).generic_string());
    }
    entry.increment(error);
  }
  if (error) return complain("read", folder, error.message().c_str());
  std::sort(paths.begin(), paths.end());
  return true;
}

bool write_file(const std::string& path, std::string_view content) {
  std::error_code error;
  fs::create_directories(fs::path{path}.parent_path(), error);
  if (error) return complain("make a folder for", path, error.message().c_str());
  const std::string part = path + ".part";
  std::FILE* file = std::fopen(part.c_str(), "wb");
  if (file == nullptr) return complain("write", part, std::strerror(errno));
  const bool is_whole =
      content.empty() || std::fwrite(content.data(), 1, content.size(), file) == content.size();
  const bool is_closed = std::fclose(file) == 0;
  if (is_whole && is_closed && std::rename(part.c_str(), path.c_str()) == 0) return true;
  complain("write", path, std::strerror(errno));
  unlink(part.c_str());
  return false;
}

bool file_exists(const std::string& path) {
  std::error_code error;
  return fs::is_regular_file(path, error);
}

std::uint64_t fingerprint(std::string_view bytes, std::uint64_t start) {
  constexpr std::uint64_t kPrime = 0x100000001B3U;
  for (const char c : bytes) start = (start ^ static_cast<unsigned char>(c)) * kPrime;
  return start;
}

}  // namespace galley::cli
