#pragma once

#include <cstdint>
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include <galley/feed.h>

namespace galley::cli {

/// What a site remembers of one article: enough for lists, and to tell whether it has to be rendered again.
/// It is one line of a file, so that a hundred thousand of them need no memory.
struct Record {
  std::string path;          ///< of the source, from its folder
  std::uint64_t input = 0;   ///< fingerprint of the source
  std::uint32_t errors = 0;  ///< problems of each severity
  std::uint32_t warnings = 0;
  std::uint32_t hints = 0;
  bool is_unusable = false;  ///< nothing could be shown: it has no page
  Summary summary;
};

/// Appends the record as one line, fields separated by tabs.
void append_line(std::string& out, const Record& record);

/// Reads such a line, without its end. False when it is none: cut off, or of another version.
bool read_line(std::string_view line, Record& record);

/// The records that an earlier run left, found by their paths.
class Journal {
 public:
  Journal() = default;
  Journal(const Journal&) = delete;
  Journal& operator=(const Journal&) = delete;
  ~Journal();

  /// Opens the file, where there is one whose first line is `header`; otherwise there are no records.
  void open(const std::string& path, std::string_view header);

  /// The record of a path as it was written last; false when there is none. May be called from several
  /// threads.
  bool find(const std::string& path, Record& record) const;

  /// Every path in it, in no order.
  template <class Use>
  void for_each_path(Use use) const {
    Record record;
    for (const auto& entry : entries_) {
      if (read(entry, record)) use(record.path);
    }
  }

 private:
  struct Entry {
    std::uint64_t key;  // fingerprint of the path
    std::int64_t offset;
    std::uint32_t length;
  };
  bool read(const Entry& entry, Record& record) const;

  std::vector<Entry> entries_;
  int file_ = -1;
};

/// Adds what a run that was stopped had written to `started` to the records of the run before it, if both
/// have this header, and removes it.
void keep_started(const std::string& started, const std::string& records, std::string_view header);

}  // namespace galley::cli
