#include "text/time.h"

#include <doctest/doctest.h>

#include <limits>

using namespace galley::text;

namespace {

std::string normalised(std::string_view text) {
  Timestamp time;
  read_timestamp(text, time);
  std::string out;
  append_rfc3339(out, time);
  return out;
}

Timestamp stamp(std::string_view text) {
  Timestamp time;
  REQUIRE(read_timestamp(text, time) == TimeError::none);
  return time;
}

}  // namespace

TEST_CASE("reads and normalises RFC 3339") {
  struct Row {
    const char* text;
    TimeError error;
    const char* normal;
  };
  const Row rows[] = {
      {"2026-03-01", TimeError::none, "2026-03-01"},
      {"2026-03-01T09:30:00+02:00", TimeError::none, "2026-03-01T09:30:00+02:00"},
      {"2026-03-01t09:30:00z", TimeError::none, "2026-03-01T09:30:00Z"},
      {"2026-03-01 09:30:00Z", TimeError::none, "2026-03-01T09:30:00Z"},
      {"2026-03-01T09:30:00.123456789Z", TimeError::none, "2026-03-01T09:30:00Z"},
      {"2026-03-01T09:30:00-00:00", TimeError::none, "2026-03-01T09:30:00Z"},
      {"2026-03-01T09:30:00-03:30", TimeError::none, "2026-03-01T09:30:00-03:30"},
      {"1990-12-31T23:59:60Z", TimeError::none, "1990-12-31T23:59:59Z"},
      {"0001-01-01", TimeError::none, "0001-01-01"},
      {"9999-12-31T23:59:59Z", TimeError::none, "9999-12-31T23:59:59Z"},
      {"2024-02-29", TimeError::none, "2024-02-29"},
      {"2000-02-29", TimeError::none, "2000-02-29"},
      {"1900-02-29", TimeError::day, ""},
      {"2026-02-29", TimeError::day, ""},
      {"2026-04-31", TimeError::day, ""},
      {"2026-04-00", TimeError::day, ""},
      {"0000-01-01", TimeError::year, ""},
      {"2026-13-01", TimeError::month, ""},
      {"2026-00-01", TimeError::month, ""},
      {"2026-03-01T24:00:00Z", TimeError::hour, ""},
      {"2026-03-01T09:60:00Z", TimeError::minute, ""},
      {"2026-03-01T09:30:61Z", TimeError::second, ""},
      {"2026-03-01T09:30:00+24:00", TimeError::offset, ""},
      {"2026-03-01T09:30:00+02:60", TimeError::offset, ""},
      {"2026-03-01T09:30:00", TimeError::missing_offset, "2026-03-01T09:30:00Z"},
      {"2026-03-01T09:30", TimeError::missing_offset, "2026-03-01T09:30:00Z"},
      {"2026-03-01T09:30+02:00", TimeError::missing_seconds, "2026-03-01T09:30:00+02:00"},
      {"", TimeError::syntax, ""},
      {"2026", TimeError::syntax, ""},
      {"2026-3-1", TimeError::syntax, ""},
      {"20260301", TimeError::syntax, ""},
      {" 2026-03-01", TimeError::syntax, ""},
      {"2026-03-01 ", TimeError::syntax, ""},
      {"2026-03-01T", TimeError::syntax, ""},
      {"2026-03-01x", TimeError::syntax, ""},
      {"2026-03-01T09:30:00.Z", TimeError::syntax, ""},
      {"2026-03-01T09:30:00+0200", TimeError::syntax, ""},
      {"2026-03-01T09:30:00ZZ", TimeError::syntax, ""},
      {"2026-03-01T09:30:00 +02:00", TimeError::syntax, ""},
      {"+2026-03-01", TimeError::syntax, ""},
      {"12026-03-01", TimeError::syntax, ""},
      {"1 March 2026", TimeError::syntax, ""},
      {"٢٠٢٦-٠٣-٠١", TimeError::syntax, ""},
  };
  for (const Row& row : rows) {
    CAPTURE(std::string(row.text));
    Timestamp time;
    CHECK(static_cast<int>(read_timestamp(row.text, time)) == static_cast<int>(row.error));
    CHECK(normalised(row.text) == row.normal);
    CHECK(time.empty() == (*row.normal == '\0'));
  }
}

TEST_CASE("less than a date will do where that is said") {
  const auto normal = [](std::string_view text, Precision least) {
    Timestamp time;
    read_timestamp(text, time, least);
    std::string out;
    append_rfc3339(out, time);
    return out;
  };
  CHECK(normal("1412", Precision::year) == "1412");
  CHECK(normal("1978-05", Precision::year) == "1978-05");
  CHECK(normal("1978-05-01", Precision::year) == "1978-05-01");
  CHECK(normal("1978-05-01T09:30:00Z", Precision::year) == "1978-05-01T09:30:00Z");
  CHECK(normal("1978-05", Precision::month) == "1978-05");
  for (const auto text :
       {"1978", "197", "1978-", "1978-5", "1978-13", "1978-00", "0000", "1978-05-", "1978-05-32"}) {
    CAPTURE(std::string(text));
    CHECK(normal(text, Precision::month).empty());
    if (std::string_view{text} != "1978") CHECK(normal(text, Precision::year).empty());
  }
}

TEST_CASE("an error leaves nothing of an earlier date behind") {
  Timestamp time = stamp("2026-03-01");
  CHECK(read_timestamp("2026-03-99", time) == TimeError::day);
  CHECK(time == Timestamp{});
}

TEST_CASE("day numbers and dates are inverse over all years") {
  CHECK(day_number(1970, 1, 1) == 0);
  CHECK(day_number(2000, 3, 1) == 11017);
  CHECK(day_number(1969, 12, 31) == -1);
  std::int32_t expected = day_number(1, 1, 1);
  bool same = true;
  for (std::int32_t year = 1; year <= 9999; ++year) {
    for (std::uint32_t month = 1; month <= 12; ++month) {
      for (std::uint32_t day = 1; day <= days_in_month(year, month); ++day, ++expected) {
        CivilTime date = civil_date(expected);
        same = same && day_number(year, month, day) == expected && date.year == year && date.month == month &&
               date.day == day;
      }
    }
  }
  CHECK(same);
  CHECK(expected == 2932897);
  CHECK(civil_date(std::numeric_limits<std::int32_t>::min()) == CivilTime{1, 1, 1, 0, 0, 0});
  CHECK(civil_date(std::numeric_limits<std::int32_t>::max()) == CivilTime{9999, 12, 31, 0, 0, 0});
}

TEST_CASE("shifts over midnight, years and the ends of the calendar") {
  CHECK(shifted({2026, 3, 1, 0, 30, 15}, -60) == CivilTime{2026, 2, 28, 23, 30, 15});
  CHECK(shifted({2024, 2, 28, 23, 30, 0}, 60) == CivilTime{2024, 2, 29, 0, 30, 0});
  CHECK(shifted({1969, 12, 31, 23, 59, 59}, 1) == CivilTime{1970, 1, 1, 0, 0, 59});
  CHECK(shifted({2026, 1, 1, 0, 0, 0}, -1439) == CivilTime{2025, 12, 31, 0, 1, 0});
  CHECK(shifted({1, 1, 1, 0, 0, 30}, -1) == CivilTime{1, 1, 1, 0, 0, 0});
  CHECK(shifted({9999, 12, 31, 23, 59, 0}, 1) == CivilTime{9999, 12, 31, 23, 59, 59});
}

TEST_CASE("an instant keeps its place on another wall, a date alone its day") {
  Timestamp time = stamp("2026-03-01T01:30:00+02:00");
  Timestamp moved = at_offset(time, -300);
  CHECK(moved.civil == CivilTime{2026, 2, 28, 18, 30, 0});
  CHECK(seconds_since_epoch(moved) == seconds_since_epoch(time));
  CHECK(at_offset(stamp("2026-03-01"), -300) == stamp("2026-03-01"));
  CHECK(seconds_since_epoch(stamp("1970-01-01T00:00:00Z")) == 0);
  CHECK(seconds_since_epoch(stamp("2026-03-01T09:30:00+02:00")) == 1772350200);
}

TEST_CASE("compares instants, and dates where a time is missing") {
  CHECK(is_before(stamp("2026-03-01T09:30:00+02:00"), stamp("2026-03-01T08:00:00Z")));
  CHECK_FALSE(is_before(stamp("2026-03-01T09:30:00+02:00"), stamp("2026-03-01T07:30:00Z")));
  CHECK_FALSE(is_before(stamp("2026-03-01"), stamp("2026-03-01T09:30:00Z")));
  CHECK(is_before(stamp("2026-02-28"), stamp("2026-03-01T09:30:00Z")));
  CHECK_FALSE(is_before(Timestamp{}, stamp("2026-03-01")));
  CHECK_FALSE(is_before(stamp("2026-03-01"), Timestamp{}));
}
