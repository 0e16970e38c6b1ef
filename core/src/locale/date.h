#pragma once

#include <string>

#include "locale/language.h"
#include "text/time.h"

namespace galley::locale {

/// Appends a Gregorian date in words: "1 March 2026", as Intl.DateTimeFormat does with dateStyle "long".
void append_date(std::string& out, Language language, const text::CivilTime& time);

/// Appends date and time: "1 March 2026 at 09:30", as Intl.DateTimeFormat does with timeStyle "short".
void append_date_time(std::string& out, Language language, const text::CivilTime& time);

/// Appends what the timestamp has: date and time, a date alone, a month ("March 2026"), a year, or nothing.
void append_timestamp(std::string& out, Language language, const text::Timestamp& time);

}  // namespace galley::locale
