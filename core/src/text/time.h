#pragma once

#include <cstdint>
#include <string>
#include <string_view>

/// Dates and times as articles write them: RFC 3339 date-times, or dates alone. The calendar is the
/// proleptic Gregorian one, the years are 0001 to 9999, and nothing here knows the present time or
/// a time zone: only offsets.
namespace galley::text {

/// A date and the time on the wall at some place.
struct CivilTime {
  std::int16_t year = 1;   ///< 1 to 9999
  std::uint8_t month = 1;  ///< 1 to 12
  std::uint8_t day = 1;    ///< 1 to 31
  std::uint8_t hour = 0;   ///< 0 to 23
  std::uint8_t minute = 0;
  std::uint8_t second = 0;  ///< 0 to 59; a leap second is read as 59

  bool operator==(const CivilTime&) const = default;
};

/// How much of a Timestamp was written.
enum class Precision : std::uint8_t { none, year, month, day, second };

/// A point in time as it was written. Fractions of a second are read and dropped.
struct Timestamp {
  CivilTime civil;                        ///< at `offset`; what was not written is 1, or 0 for the time
  std::int16_t offset = 0;                ///< minutes east of UTC, -1439 to 1439; 0 for a date alone
  Precision precision = Precision::none;  ///< none: there is no date

  bool empty() const { return precision == Precision::none; }
  bool operator==(const Timestamp&) const = default;
};

/// Why a date could not be read. With `missing_seconds` and `missing_offset` (the forms of HTML and
/// of ISO 8601 that RFC 3339 leaves out) the timestamp is set all the same, at second 0 and in UTC,
/// so that a caller may report and go on.
enum class TimeError : std::uint8_t {
  none,
  syntax,  ///< not of the form YYYY-MM-DD or YYYY-MM-DDThh:mm:ss+hh:mm, or less where that will do
  year,    ///< 0000
  month,
  day,  ///< not a day of that month
  hour,
  minute,
  second,
  offset,
  missing_seconds,
  missing_offset,
};

/// Reads an RFC 3339 §5.6 date-time (`T` may be lower case or a space) or a full-date into `out`,
/// which is empty after every error but the two that say otherwise. With `least` a month or a year, "2026-03"
/// or "2026" will do.
TimeError read_timestamp(std::string_view text, Timestamp& out, Precision least = Precision::day);

/// Appends the normalised form: "2026", "2026-03", "2026-03-01", or "2026-03-01T09:30:00+02:00" with "Z" for
/// offset 0. Nothing when empty.
void append_rfc3339(std::string& out, const Timestamp& time);

/// Days from 1970-01-01 to a valid date; negative before it.
std::int32_t day_number(std::int32_t year, std::uint32_t month, std::uint32_t day);

/// The date of a day number, at midnight. Dates outside of the years 0001 to 9999 give the nearest
/// date inside.
CivilTime civil_date(std::int32_t days);

/// Days in a month of 1 to 12.
std::uint32_t days_in_month(std::int32_t year, std::uint32_t month);

/// Seconds from 1970-01-01T00:00:00Z, leap seconds not counted. A date alone counts from its
/// midnight in UTC.
std::int64_t seconds_since_epoch(const Timestamp& time);

/// `time` moved by `minutes`. Stops at the first and the last second of the years 0001 to 9999.
CivilTime shifted(const CivilTime& time, std::int32_t minutes);

/// The same instant on a wall at `offset` minutes east of UTC. A date alone stays as it is, because
/// no clock shows it.
Timestamp at_offset(const Timestamp& time, std::int16_t offset);

/// Whether `left` is certainly earlier than `right`: by the instant when both have a time,
/// otherwise by the date as written. False when one of them is empty.
bool is_before(const Timestamp& left, const Timestamp& right);

}  // namespace galley::text
