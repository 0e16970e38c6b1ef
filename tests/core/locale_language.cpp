#include "locale/language.h"

#include <doctest/doctest.h>

#include <string>

#include "locale/language_tag.h"

using namespace galley::locale;

TEST_CASE("finds the interface language by lookup") {
  struct Row {
    const char* wanted;
    const char* found;
    bool fell_back;
  };
  const Row rows[] = {
      {"en", "en", false},
      {"EN-us", "en", false},
      {"en-GB", "en-GB", false},
      {"en-gb-oxendict", "en-GB", false},
      {"en-AU", "en-GB", false},
      {"en-CA", "en", false},
      {"en-Latn-IE", "en-GB", false},
      {"en-001", "en-GB", false},
      {"eng-NZ", "en-GB", false},
      {"eng", "en", false},
      {"sv", "en", true},
      {"", "en", true},
      {"x-private", "en", true},
      {"e", "en", true},
      {"enx", "en", true},
      {"-en", "en", true},
  };
  for (const Row& row : rows) {
    CAPTURE(std::string(row.wanted));
    LanguageMatch match = find_language(row.wanted);
    CHECK(tag(match.language) == row.found);
    CHECK(match.fell_back == row.fell_back);
  }
  CHECK(find_language(std::string(100000, '-')).fell_back);
}

TEST_CASE("knows the direction of any language") {
  for (const char* rtl :
       {"ar",    "AR-eg", "he",       "iw",      "fa",        "ur",      "ps",      "ckb",     "dv",
        "yi",    "ji",    "sd",       "ug",      "ks",        "ku-Arab", "az-Arab", "az-IR",   "pa-PK",
        "uz-AF", "kk-cn", "ara",      "heb",     "ar-arb-EG", "fa_IR",   "en-Hebr", "ff-Adlm", "rhg",
        "nqo",   "syr",   "und-Thaa", "ur-Aran", "man-Nkoo",  "smp",     "arz"}) {
    CAPTURE(std::string(rtl));
    CHECK(is_rtl(rtl));
  }
  for (const char* ltr : {"en",      "fr-DZ",   "ar-Latn",    "ku",        "az",     "pa", "pa-IN", "sd-IN",
                          "ug-Cyrl", "ks-Deva", "ha",         "uz",        "und",    "",   "-",     "x-ar",
                          "yi-Latn", "tr",      "zh-Hant-TW", "en-x-Arab", "arabic", "a"}) {
    CAPTURE(std::string(ltr));
    CHECK_FALSE(is_rtl(ltr));
  }
}
