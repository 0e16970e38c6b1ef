// Tags of languages as they are written: BCP 47.
#include "text/language.h"

#include <doctest/doctest.h>

#include <string>

using galley::text::is_language_tag;

TEST_CASE("tells what is formed like a language tag") {
  for (const char* good : {"en", "EN", "en-GB", "zh-Hant-TW", "zh-cmn-Hans-CN", "sl-rozaj-biske",
                           "de-CH-1901", "es-419", "hy-Latn-IT-arevela", "en-a-myext-b-another", "x-whatever",
                           "de-x-goethe", "und", "en-u-ca-gregory", "ast", "zh-yue-HK", "sl-nedis"}) {
    CAPTURE(std::string(good));
    CHECK(is_language_tag(good));
  }
  for (const char* bad : {"", "e", "-", "en-", "-en", "en--GB", "en_GB", "English (UK)", "en GB", "a-DE",
                          "x-", "x", "français", "1en", "en-abcdefghi", "languages"}) {
    CAPTURE(std::string(bad));
    CHECK_FALSE(is_language_tag(bad));
  }
}
