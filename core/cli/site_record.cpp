#include "site_record.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "files.h"
#include "input.h"

namespace galley::cli {

namespace {

constexpr std::size_t kTexts = 14;

// The texts of a record, in the order of its line.
std::array<std::string*, kTexts> texts(Record& record) {
  auto& s = record.summary;
  return {&record.path, &s.title,    &s.url,    &s.id,         &s.language,  &s.description, &s.section,
          &s.published, &s.modified, &s.author, &s.author_url, &s.publisher, &s.image,       &s.image_alt};
}

void append_field(std::string& out, std::string_view text) {
  for (const char c : text) out += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
  out += '\t';
}

std::string_view take_field(std::string_view& line) {
  const auto end = line.find('\t');
  if (end == std::string_view::npos) return {};
  const auto field = line.substr(0, end);
  line.remove_prefix(end + 1);
  return field;
}

template <class T>
bool take_number(std::string_view& line, T& number) {
  const auto field = take_field(line);
  const auto* end = field.data() + field.size();
  const auto read = std::from_chars(field.data(), end, number);
  return !field.empty() && read.ec == std::errc{} && read.ptr == end;
}

}  // namespace

void append_line(std::string& out, const Record& record) {
  const auto number = [&out](auto value) { append_field(out, std::to_string(value)); };
  number(record.input);
  number(record.errors);
  number(record.warnings);
  number(record.hints);
  number(record.is_unusable ? 1 : 0);
  number(record.summary.seconds);
  Record copy = record;
  for (const auto* text : texts(copy)) append_field(out, *text);
  // A line that was cut off lacks this.
  out += ".\n";
}

bool read_line(std::string_view line, Record& record) {
  std::uint32_t unusable = 0;
  if (!take_number(line, record.input) || !take_number(line, record.errors) ||
      !take_number(line, record.warnings) || !take_number(line, record.hints) ||
      !take_number(line, unusable) || !take_number(line, record.summary.seconds)) {
    return false;
  }
  record.is_unusable = unusable != 0;
  for (auto* text : texts(record)) *text = take_field(line);
  return line == ".";
}

Journal::~Journal() {
  if (file_ >= 0) close(file_);
}

void Journal::open(const std::string& path, std::string_view header) {
  std::FILE* file = std::fopen(path.c_str(), "rb");
  if (file == nullptr) return;
  LineReader lines{file};
  std::string line;
  if (lines.next(line) && line == header) {
    auto offset = static_cast<std::int64_t>(line.size() + 1);
    Record record;
    while (lines.next(line)) {
      if (read_line(line, record)) {
        entries_.push_back({fingerprint(record.path), offset, static_cast<std::uint32_t>(line.size())});
      }
      offset += static_cast<std::int64_t>(line.size() + 1);
    }
  }
  std::fclose(file);
  // What was written later counts.
  std::stable_sort(entries_.begin(), entries_.end(),
                   [](const Entry& a, const Entry& b) { return a.key < b.key; });
  file_ = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
}

bool Journal::read(const Entry& entry, Record& record) const {
  std::string line(entry.length, '\0');
  return file_ >= 0 &&
         pread(file_, line.data(), line.size(), entry.offset) == static_cast<ssize_t>(line.size()) &&
         read_line(line, record);
}

bool Journal::find(const std::string& path, Record& record) const {
  const auto key = fingerprint(path);
  auto entry = std::upper_bound(entries_.begin(), entries_.end(), key,
                                [](std::uint64_t wanted, const Entry& other) { return wanted < other.key; });
  return entry != entries_.begin() && (--entry)->key == key && read(*entry, record) && record.path == path;
}

void keep_started(const std::string& started, const std::string& records, std::string_view header) {
  const auto has_header = [&](const std::string& path, std::FILE*& file, const char* mode) {
    file = std::fopen(path.c_str(), mode);
    std::string line;
    if (file == nullptr) return false;
    LineReader lines{file};
    return lines.next(line) && line == header;
  };
  std::FILE* from = nullptr;
  std::FILE* to = nullptr;
  if (has_header(started, from, "rb")) {
    const bool joins = has_header(records, to, "r+b");
    if (joins) {
      std::fseek(from, 0, SEEK_SET);
      std::fseek(to, 0, SEEK_END);
      LineReader lines{from};
      std::string line;
      Record record;
      while (lines.next(line)) {
        if (!read_line(line, record)) continue;
        line += '\n';
        std::fwrite(line.data(), 1, line.size(), to);
      }
    } else {
      std::rename(started.c_str(), records.c_str());
    }
  }
  if (from != nullptr) std::fclose(from);
  if (to != nullptr) std::fclose(to);
  unlink(started.c_str());
}

}  // namespace galley::cli
