#include "locale/date.h"

#include "locale/formats.h"
#include "locale/number.h"

namespace galley::locale {
namespace {

void append_field(std::string& out, Language language, char field, const text::CivilTime& time) {
  switch (field) {
    case 'd':
      return append_digits(out, language, time.day);
    case 'B':
      out += format_text(language, Format::january, static_cast<std::uint8_t>(time.month - 1));
      return;
    case 'N':
      out += format_text(language, Format::january, static_cast<std::uint8_t>(time.month + 11));
      return;
    case 'm':
      return append_digits(out, language, time.month);
    case 'Y':
      return append_digits(out, language, static_cast<std::uint32_t>(time.year));
    case 'H':
      return append_digits(out, language, time.hour, 2);
    case 'k':
      return append_digits(out, language, time.hour);
    case 'l':
      return append_digits(out, language, time.hour % 12 == 0 ? 12 : time.hour % 12u);
    case 'M':
      return append_digits(out, language, time.minute, 2);
    case 'p':
      out += format_text(language, time.hour < 12 ? Format::am : Format::pm);
      return;
  }
}

void append_by(std::string& out, Language language, Format format, const text::CivilTime& time) {
  std::string_view pattern = format_text(language, format);
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    if (pattern[i] == '%') {
      append_field(out, language, pattern[++i], time);
    } else {
      out += pattern[i];
    }
  }
}

}  // namespace

void append_date(std::string& out, Language language, const text::CivilTime& time) {
  append_by(out, language, Format::date, time);
}

void append_date_time(std::string& out, Language language, const text::CivilTime& time) {
  append_by(out, language, Format::date_time, time);
}

void append_timestamp(std::string& out, Language language, const text::Timestamp& time) {
  switch (time.precision) {
    case text::Precision::none:
      return;
    case text::Precision::year:
      return append_by(out, language, Format::year, time.civil);
    case text::Precision::month:
      return append_by(out, language, Format::year_month, time.civil);
    case text::Precision::day:
      return append_date(out, language, time.civil);
    case text::Precision::second:
      return append_date_time(out, language, time.civil);
  }
}

}  // namespace galley::locale
