#include "text/time.h"

namespace galley::text {
namespace {

constexpr std::int32_t kFirstDay = -719162;  // 0001-01-01
constexpr std::int32_t kLastDay = 2932896;   // 9999-12-31

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Takes exactly `count` digits off the front of `rest`.
bool take_number(std::string_view& rest, std::size_t count, std::uint32_t& value) {
  if (rest.size() < count) return false;
  value = 0;
  for (std::size_t i = 0; i < count; ++i) {
    if (!is_digit(rest[i])) return false;
    value = value * 10 + static_cast<std::uint32_t>(rest[i] - '0');
  }
  rest.remove_prefix(count);
  return true;
}

bool take(std::string_view& rest, char c) {
  if (rest.empty() || rest.front() != c) return false;
  rest.remove_prefix(1);
  return true;
}

/// Takes a date off the front of `rest`, as much of it as is there but no less than `least`.
TimeError take_date(std::string_view& rest, Timestamp& out, Precision least) {
  std::uint32_t year = 0, month = 1, day = 1;
  if (!take_number(rest, 4, year)) return TimeError::syntax;
  out.precision = Precision::year;
  if (!rest.empty() || least > Precision::year) {
    if (!take(rest, '-') || !take_number(rest, 2, month)) return TimeError::syntax;
    out.precision = Precision::month;
  }
  if (out.precision == Precision::month && (!rest.empty() || least > Precision::month)) {
    if (!take(rest, '-') || !take_number(rest, 2, day)) return TimeError::syntax;
    out.precision = Precision::day;
  }
  if (year == 0) return TimeError::year;
  if (month == 0 || month > 12) return TimeError::month;
  if (day == 0 || day > days_in_month(static_cast<std::int32_t>(year), month)) {
    return TimeError::day;
  }
  out.civil.year = static_cast<std::int16_t>(year);
  out.civil.month = static_cast<std::uint8_t>(month);
  out.civil.day = static_cast<std::uint8_t>(day);
  return TimeError::none;
}

TimeError take_time(std::string_view& rest, CivilTime& time) {
  std::uint32_t hour, minute, second = 0;
  if (!take_number(rest, 2, hour) || !take(rest, ':') || !take_number(rest, 2, minute)) {
    return TimeError::syntax;
  }
  bool has_seconds = take(rest, ':');
  if (has_seconds) {
    if (!take_number(rest, 2, second)) return TimeError::syntax;
    if (take(rest, '.')) {
      if (rest.empty() || !is_digit(rest.front())) return TimeError::syntax;
      while (!rest.empty() && is_digit(rest.front())) rest.remove_prefix(1);
    }
  }
  if (hour > 23) return TimeError::hour;
  if (minute > 59) return TimeError::minute;
  if (second > 60) return TimeError::second;
  time.hour = static_cast<std::uint8_t>(hour);
  time.minute = static_cast<std::uint8_t>(minute);
  time.second = static_cast<std::uint8_t>(second == 60 ? 59 : second);
  return has_seconds ? TimeError::none : TimeError::missing_seconds;
}

TimeError take_offset(std::string_view& rest, std::int16_t& offset) {
  if (rest.empty()) return TimeError::missing_offset;
  if (take(rest, 'Z') || take(rest, 'z')) return TimeError::none;
  bool west = rest.front() == '-';
  if (!west && rest.front() != '+') return TimeError::syntax;
  rest.remove_prefix(1);
  std::uint32_t hours, minutes;
  if (!take_number(rest, 2, hours) || !take(rest, ':') || !take_number(rest, 2, minutes)) {
    return TimeError::syntax;
  }
  if (hours > 23 || minutes > 59) return TimeError::offset;
  auto total = static_cast<std::int16_t>(hours * 60 + minutes);
  offset = west ? static_cast<std::int16_t>(-total) : total;
  return TimeError::none;
}

void append_two(std::string& out, std::uint32_t value) {
  out += static_cast<char>('0' + value / 10);
  out += static_cast<char>('0' + value % 10);
}

}  // namespace

TimeError read_timestamp(std::string_view text, Timestamp& out, Precision least) {
  out = {};
  Timestamp read;
  TimeError error = take_date(text, read, least);
  if (error != TimeError::none) return error;
  if (text.empty()) {
    out = read;
    return TimeError::none;
  }
  if (!take(text, 'T') && !take(text, 't') && !take(text, ' ')) return TimeError::syntax;
  read.precision = Precision::second;
  TimeError of_time = take_time(text, read.civil);
  if (of_time != TimeError::none && of_time != TimeError::missing_seconds) return of_time;
  TimeError of_offset = take_offset(text, read.offset);
  if (of_offset != TimeError::none && of_offset != TimeError::missing_offset) return of_offset;
  if (!text.empty()) return TimeError::syntax;
  out = read;
  return of_offset != TimeError::none ? of_offset : of_time;
}

void append_rfc3339(std::string& out, const Timestamp& time) {
  if (time.empty()) return;
  const CivilTime& civil = time.civil;
  append_two(out, static_cast<std::uint32_t>(civil.year) / 100);
  append_two(out, static_cast<std::uint32_t>(civil.year) % 100);
  if (time.precision == Precision::year) return;
  out += '-';
  append_two(out, civil.month);
  if (time.precision == Precision::month) return;
  out += '-';
  append_two(out, civil.day);
  if (time.precision == Precision::day) return;
  out += 'T';
  append_two(out, civil.hour);
  out += ':';
  append_two(out, civil.minute);
  out += ':';
  append_two(out, civil.second);
  if (time.offset == 0) {
    out += 'Z';
    return;
  }
  out += time.offset < 0 ? '-' : '+';
  auto minutes = static_cast<std::uint32_t>(time.offset < 0 ? -time.offset : time.offset);
  append_two(out, minutes / 60);
  out += ':';
  append_two(out, minutes % 60);
}

// Counted in years that begin in March, so that the leap day is the last day of its year; a cycle
// of 400 years has 146097 days, and 0000-03-01 is 719468 days before 1970-01-01.
std::int32_t day_number(std::int32_t year, std::uint32_t month, std::uint32_t day) {
  if (month <= 2) --year;
  std::int32_t cycle = (year >= 0 ? year : year - 399) / 400;
  auto year_of_cycle = static_cast<std::uint32_t>(year - cycle * 400);
  std::uint32_t day_of_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
  std::uint32_t day_of_cycle = year_of_cycle * 365 + year_of_cycle / 4 - year_of_cycle / 100 + day_of_year;
  return cycle * 146097 + static_cast<std::int32_t>(day_of_cycle) - 719468;
}

CivilTime civil_date(std::int32_t days) {
  if (days < kFirstDay) days = kFirstDay;
  if (days > kLastDay) days = kLastDay;
  auto since_march = static_cast<std::uint32_t>(days + 719468);  // of the year 0000
  std::uint32_t cycle = since_march / 146097;
  std::uint32_t day_of_cycle = since_march % 146097;
  std::uint32_t year_of_cycle =
      (day_of_cycle - day_of_cycle / 1460 + day_of_cycle / 36524 - day_of_cycle / 146096) / 365;
  std::uint32_t day_of_year = day_of_cycle - (365 * year_of_cycle + year_of_cycle / 4 - year_of_cycle / 100);
  std::uint32_t march_month = (5 * day_of_year + 2) / 153;
  CivilTime date;
  date.month = static_cast<std::uint8_t>(march_month < 10 ? march_month + 3 : march_month - 9);
  date.day = static_cast<std::uint8_t>(day_of_year - (153 * march_month + 2) / 5 + 1);
  date.year = static_cast<std::int16_t>(year_of_cycle + cycle * 400 + (date.month <= 2 ? 1 : 0));
  return date;
}

std::uint32_t days_in_month(std::int32_t year, std::uint32_t month) {
  if (month == 2) return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

std::int64_t seconds_since_epoch(const Timestamp& time) {
  const CivilTime& civil = time.civil;
  std::int64_t days = day_number(civil.year, civil.month, civil.day);
  return days * 86400 + civil.hour * 3600 + civil.minute * 60 + civil.second - time.offset * 60;
}

CivilTime shifted(const CivilTime& time, std::int32_t minutes) {
  std::int64_t total = std::int64_t{day_number(time.year, time.month, time.day)} * 1440 + time.hour * 60 +
                       time.minute + minutes;
  if (total < std::int64_t{kFirstDay} * 1440) return CivilTime{};
  if (total >= (std::int64_t{kLastDay} + 1) * 1440) return CivilTime{9999, 12, 31, 23, 59, 59};
  std::int64_t minute_of_day = total % 1440;
  if (minute_of_day < 0) minute_of_day += 1440;
  CivilTime moved = civil_date(static_cast<std::int32_t>((total - minute_of_day) / 1440));
  moved.hour = static_cast<std::uint8_t>(minute_of_day / 60);
  moved.minute = static_cast<std::uint8_t>(minute_of_day % 60);
  moved.second = time.second;
  return moved;
}

Timestamp at_offset(const Timestamp& time, std::int16_t offset) {
  if (time.precision != Precision::second) return time;
  return {shifted(time.civil, offset - time.offset), offset, Precision::second};
}

bool is_before(const Timestamp& left, const Timestamp& right) {
  if (left.empty() || right.empty()) return false;
  if (left.precision == Precision::second && right.precision == Precision::second) {
    return seconds_since_epoch(left) < seconds_since_epoch(right);
  }
  return day_number(left.civil.year, left.civil.month, left.civil.day) <
         day_number(right.civil.year, right.civil.month, right.civil.day);
}

}  // namespace galley::text
