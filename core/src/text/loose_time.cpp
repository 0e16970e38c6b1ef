#include "text/loose_time.h"

#include <array>
#include <string>

#include "text/utf8.h"

namespace galley::text {

namespace {

using std::string_view;

constexpr std::array<string_view, 12> kMonths = {"jan", "feb", "mar", "apr", "may", "jun",
                                                 "jul", "aug", "sep", "oct", "nov", "dec"};

// Digits since 1970: ten are seconds until the year 2286, thirteen milliseconds.
bool read_epoch(string_view text, Timestamp& out) {
  if (text.size() != 10 && text.size() != 13) return false;
  std::int64_t seconds = 0;
  for (const char c : text.substr(0, 10)) {
    if (!is_digit(c)) return false;
    seconds = seconds * 10 + (c - '0');
  }
  for (const char c : text.substr(10)) {
    if (!is_digit(c)) return false;
  }
  out.civil = civil_date(static_cast<std::int32_t>(seconds / 86400));
  const auto rest = seconds % 86400;
  out.civil.hour = static_cast<std::uint8_t>(rest / 3600);
  out.civil.minute = static_cast<std::uint8_t>(rest / 60 % 60);
  out.civil.second = static_cast<std::uint8_t>(rest % 60);
  out.precision = Precision::second;
  return true;
}

// The parts of a date: runs of digits, words, and signs of an offset.
struct Parts {
  std::array<string_view, 10> part;
  std::size_t count = 0;
};

bool split(string_view text, Parts& out) {
  std::size_t i = 0;
  while (i < text.size()) {
    const char c = text[i];
    std::size_t end = i + 1;
    if (is_digit(c)) {
      while (end < text.size() && is_digit(text[end])) ++end;
    } else if (is_alpha(c)) {
      while (end < text.size() && is_alpha(text[end])) ++end;
    } else if (c == '+' || c == '-' || c == ':' || c == '/') {
      // One sign.
    } else if (c == ' ' || c == ',' || c == '.') {
      i = end;
      continue;
    } else {
      return false;
    }
    if (out.count == out.part.size()) return false;
    out.part[out.count++] = text.substr(i, end - i);
    i = end;
  }
  return true;
}

std::uint32_t month_of(string_view word) {
  if (word.size() < 3) return 0;
  for (std::uint32_t i = 0; i < kMonths.size(); ++i) {
    if (equal_ignoring_case(word.substr(0, 3), kMonths[i])) return i + 1;
  }
  return 0;
}

void two(std::string& out, string_view digits) {
  if (digits.size() == 1) out += '0';
  out += digits;
}

// What is left of a date behind its day: a time, an offset.
std::string clock(string_view rest) {
  std::string out;
  rest = trim(rest);
  if (!rest.empty() && (rest.front() == ',' || rest.front() == 'T')) rest = trim(rest.substr(1));
  if (rest.empty()) return out;
  std::size_t digits = 0;
  while (digits < rest.size() && (is_digit(rest[digits]) || rest[digits] == ':' || rest[digits] == '.'))
    ++digits;
  auto time = rest.substr(0, digits);
  auto zone = trim(rest.substr(digits));
  std::string packed;
  if (time.find(':') == string_view::npos && (time.size() == 4 || time.size() == 6)) {
    packed.append(time.substr(0, 2)).append(":").append(time.substr(2, 2));
    if (time.size() == 6) packed.append(":").append(time.substr(4));
    time = packed;
  } else if (time.find(':') == 1) {
    packed.append("0").append(time);
    time = packed;
  }
  out.append("T").append(time);
  if (time.size() == 5) out += ":00";
  if (zone.empty() || equal_ignoring_case(zone, "z") || equal_ignoring_case(zone, "gmt") ||
      equal_ignoring_case(zone, "utc")) {
    return out += 'Z';
  }
  out += zone.substr(0, 3);
  zone = zone.substr(std::min<std::size_t>(3, zone.size()));
  if (zone.substr(0, 1) == ":") zone.remove_prefix(1);
  return out.append(":").append(zone.empty() ? "00" : zone);
}

bool is_strict(const std::string& text, Timestamp& out) {
  return read_timestamp(text, out) == TimeError::none;
}

// The year first: "2026/03/01 09:30", "20260301T0930Z".
bool read_year_first(string_view text, Timestamp& out) {
  std::size_t digits = 0;
  while (digits < text.size() && is_digit(text[digits])) ++digits;
  std::string date;
  string_view rest;
  if (digits == 8) {
    date.append(text.substr(0, 4))
        .append("-")
        .append(text.substr(4, 2))
        .append("-")
        .append(text.substr(6, 2));
    rest = text.substr(8);
  } else if (digits == 4 && text.size() > 7 && (text[4] == '-' || text[4] == '/' || text[4] == '.')) {
    const auto second = text.find(text[4], 5);
    if (second > 7) return false;  // Or nowhere.
    std::size_t end = second + 1;
    while (end < text.size() && is_digit(text[end])) ++end;
    date.append(text.substr(0, 4)).append("-");
    two(date, text.substr(5, second - 5));
    date += '-';
    two(date, text.substr(second + 1, end - second - 1));
    rest = text.substr(end);
  } else {
    return false;
  }
  return is_strict(date + clock(rest), out);
}

// A month in words: "Sun, 01 Mar 2026 09:30:00 +0000", "March 1, 2026", "1 March 2026".
bool read_with_words(string_view text, Timestamp& out) {
  // The day of the week says nothing that the date does not.
  if (const auto comma = text.find(','); comma <= 9 && month_of(text) == 0 && is_alpha(text.front()))
    text = trim(text.substr(comma + 1));
  Parts parts;
  const auto head = text.substr(0, 24);
  std::size_t year_end = 0;
  for (std::size_t i = 0; i + 4 <= head.size() && year_end == 0; ++i) {
    const bool starts = i == 0 || !is_digit(head[i - 1]);
    const bool ends = i + 4 == head.size() || !is_digit(head[i + 4]);
    if (starts && ends && is_digit(head[i]) && is_digit(head[i + 1]) && is_digit(head[i + 2]) &&
        is_digit(head[i + 3]))
      year_end = i + 4;
  }
  if (year_end == 0 || !split(text.substr(0, year_end), parts) || parts.count != 3) return false;
  const bool day_first = month_of(parts.part[1]) > 0;
  const auto month = day_first ? month_of(parts.part[1]) : month_of(parts.part[0]);
  const auto day = day_first ? parts.part[0] : parts.part[1];
  if (month == 0 || day.size() > 2 || !is_digit(day.front())) return false;
  std::string date{parts.part[2]};
  date += '-';
  two(date, std::to_string(month));
  date += '-';
  two(date, day);
  return is_strict(date + clock(text.substr(year_end)), out);
}

}  // namespace

bool read_loose_timestamp(string_view text, Timestamp& out) {
  text = trim(text);
  // read_timestamp sets what has one reading, and says so.
  const auto error = read_timestamp(text, out);
  if (error == TimeError::none || error == TimeError::missing_seconds || error == TimeError::missing_offset)
    return true;
  if (text.empty() || text.size() > 64) return false;
  if (read_epoch(text, out)) return true;
  if (is_digit(text.front()) && read_year_first(text, out)) return true;
  if (read_with_words(text, out)) return true;
  out = {};
  return false;
}

}  // namespace galley::text
