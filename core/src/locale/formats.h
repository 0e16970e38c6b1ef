#pragma once

#include <cstdint>
#include <string_view>

#include "locale/language.h"

/// How one language writes numbers, dates and lists: the data behind number.h, date.h and list.h.
namespace galley::locale {

/// Date patterns hold fields: %d day, %B month in words, %N month in words that stands alone, %m month as a
/// number, %Y year, %H hour of two digits, %k hour, %l hour of twelve, %M minute of two digits, %p half of
/// the day.
enum class Format : std::uint8_t {
  digit_zero,  ///< the other digits follow it in Unicode, and differ in their last UTF-8 byte alone
  date,
  date_time,
  year_month,
  year,
  am,
  pm,
  list_two,     ///< between the two items of a list of two
  list_middle,  ///< between items, but for the last two
  list_end,     ///< between the last two items of a longer list
  group,        ///< between groups of digits
  january,      ///< the other months follow, then all that stand alone; absent when no pattern has %B or %N
};

struct Grouping {
  std::uint8_t minimum;    ///< digits that the first group has at least, or there are no groups
  std::uint8_t secondary;  ///< digits of a group, but for the last, which has three
};

std::string_view format_text(Language language, Format format, std::uint8_t months_after = 0);
Grouping grouping(Language language);

}  // namespace galley::locale
