// Prints what the core says about languages, for tests/node/locale.test.mjs, which compares it with Intl.
//
//   locale_probe formats      lines of language, kind, argument and result, with tabs between them
//   locale_probe graphemes    standard input, records ended by NUL; each again, with U+001F between its
//   clusters locale_probe directions   standard input, language tags, one per line; those of them that are
//   right to left

#include <array>
#include <cstdint>
#include <iostream>
#include <iterator>
#include <span>
#include <sstream>
#include <string>
#include <string_view>

#include "locale/date.h"
#include "locale/language.h"
#include "locale/language_tag.h"
#include "locale/list.h"
#include "locale/number.h"
#include "locale/plural.h"
#include "text/grapheme.h"
#include "text/time.h"

using namespace galley;

namespace {

void print(locale::Language language, std::string_view kind, std::string_view argument,
           std::string_view result) {
  std::cout << locale::tag(language) << '\t' << kind << '\t' << argument << '\t' << result << '\n';
}

void print_dates(locale::Language language) {
  constexpr std::array<std::int16_t, 11> kYears = {1,    99,   999,  1582, 1900, 1969,
                                                   1970, 2000, 2024, 2026, 9999};
  constexpr std::array<std::array<std::uint8_t, 2>, 6> kTimes = {
      {{0, 0}, {9, 5}, {12, 0}, {12, 59}, {13, 5}, {23, 59}}};
  for (const std::int16_t year : kYears) {
    for (std::uint8_t month = 1; month <= 12; ++month) {
      for (const std::uint8_t day : {1, 8, 11, 28}) {
        for (const auto& [hour, minute] : kTimes) {
          const text::CivilTime time{year, month, day, hour, minute, 0};
          std::string argument;
          text::append_rfc3339(argument, {time, 0, text::Precision::second});
          std::string date;
          locale::append_date(date, language, time);
          print(language, "date", argument, date);
          std::string date_time;
          locale::append_date_time(date_time, language, time);
          print(language, "date-time", argument, date_time);
        }
      }
      for (const auto precision : {text::Precision::year, text::Precision::month}) {
        const text::Timestamp time{{year, month, 1, 0, 0, 0}, 0, precision};
        std::string argument;
        text::append_rfc3339(argument, time);
        std::string date;
        locale::append_timestamp(date, language, time);
        print(language, precision == text::Precision::year ? "date-year" : "date-month", argument, date);
      }
    }
  }
}

void print_number(locale::Language language, std::uint32_t number) {
  constexpr std::array<std::string_view, 6> kNames = {"zero", "one", "two", "few", "many", "other"};
  const std::string argument = std::to_string(number);
  std::string written;
  locale::append_number(written, language, number);
  print(language, "number", argument, written);
  print(language, "plural", argument, kNames[static_cast<std::size_t>(locale::plural(language, number))]);
}

void print_numbers(locale::Language language) {
  for (std::uint32_t number = 0; number <= 1200; ++number) print_number(language, number);
  for (std::uint32_t power = 1000; power <= 1000000000; power *= 10) {
    for (const std::uint32_t around : {0u, 1u, 2u, 11u}) {
      print_number(language, power + around);
      print_number(language, power - around);
      if (power == 1000000000) continue;
      print_number(language, power * 3 + around);
    }
    if (power == 1000000000) break;
  }
  std::uint32_t number = 1;
  for (int i = 0; i < 2000; ++i) {
    number = number * 1664525u + 1013904223u;
    print_number(language, number);
  }
}

void print_list(locale::Language language, std::span<const std::string_view> items) {
  std::string argument;
  for (const std::string_view item : items) {
    if (!argument.empty()) argument += '|';
    argument += item;
  }
  std::string list;
  locale::append_list(list, language, items);
  print(language, "list", argument, list);
}

void print_lists(locale::Language language) {
  constexpr std::array<std::string_view, 5> kItems = {"A", "B", "C", "D", "E"};
  for (std::size_t size = 1; size <= kItems.size(); ++size)
    print_list(language, std::span(kItems).first(size));
  // Last items before which Spanish and Hebrew join in another way.
  for (const std::string_view last :
       {"Inés",  "iglesia", "Íñigo", "ínsula", "hielo", "Hierro", "hiato", "Hidra", "hijo", "hípica",
        "HIJO",  "yodo",    "hi",    "h",      "y",     "עיר",    "אב",    "שָׁלוֹם",  "city", "9",
        "(עיר)", "مدينة",   "城市",  "и",      "é",     "Ú",      "\"א\"", "ײַ"}) {
    const std::array<std::string_view, 3> items = {"X", "Y", last};
    print_list(language, items);
    print_list(language, std::span(items).last(2));
  }
}

std::string standard_input() {
  return {std::istreambuf_iterator<char>(std::cin), std::istreambuf_iterator<char>()};
}

void print_graphemes() {
  const std::string input = standard_input();
  std::string out;
  for (std::size_t start = 0; start < input.size();) {
    const std::string_view record(input.data() + start, input.find('\0', start) - start);
    for (std::size_t at = 0; at < record.size();) {
      const std::size_t end = text::next_grapheme(record, at);
      out += record.substr(at, end - at);
      if (end < record.size()) out += '\x1F';
      at = end;
    }
    out += '\0';
    start += record.size() + 1;
  }
  std::cout << out;
}

void print_directions() {
  std::istringstream input(standard_input());
  for (std::string tag; std::getline(input, tag);) {
    if (locale::is_rtl(tag)) std::cout << tag << '\n';
  }
}

}  // namespace

int main(int count, char** arguments) {
  const std::string_view what = count == 2 ? arguments[1] : "";
  if (what == "formats") {
    for (std::uint8_t i = 0; i < locale::language_count(); ++i) {
      const locale::Language language{i};
      print_dates(language);
      print_numbers(language);
      print_lists(language);
    }
    return 0;
  }
  if (what == "graphemes") return print_graphemes(), 0;
  if (what == "directions") return print_directions(), 0;
  std::cerr << "usage: locale_probe formats|graphemes|directions\n";
  return 2;
}
