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

TEST_CASE("tells well-formed tags") {
  for (const char* good : {"en", "EN", "en-GB", "zh-Hant-TW", "zh-cmn-Hans-CN", "sl-rozaj-biske",
                           "de-CH-1901", "es-419", "hy-Latn-IT-arevela", "en-a-myext-b-another", "x-whatever",
                           "de-x-goethe", "und", "en-u-ca-gregory", "ast", "zh-yue-HK", "sl-nedis"}) {
    CAPTURE(std::string(good));
    CHECK(is_valid_tag(good));
  }
  for (const char* bad : {"",         "e",         "-",
                          "en-",      "-en",       "en--GB",
                          "en_GB",    "english",   "English (UK)",
                          "en GB",    "de-419-DE", "a-DE",
                          "en-GB-GB", "x-",        "x",
                          "en-a",     "en-a-b",    "en-x",
                          "français", "1en",       "en-abcdefghi",
                          "en-US-u",  "toolongs"}) {
    CAPTURE(std::string(bad));
    CHECK_FALSE(is_valid_tag(bad));
  }
}
