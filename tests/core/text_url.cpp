// URLs as they are printed. The policy itself is held against browsers' in tests/node/url.test.mjs.
#include <doctest/doctest.h>

#include "text/url.h"

namespace {

using galley::text::read_url;
using galley::text::UrlUse;

TEST_CASE("A URL read again is what it was") {
  galley::text::Arena arena;
  const auto base = read_url(arena, "hTtps://4", UrlUse::page).url;
  CHECK(base.view() == "https://4");
  // A link that has to be escaped, against a base that has not.
  const auto url = read_url(arena, "?a=b&ctnT% ", UrlUse::page, base).url;
  CHECK(url.view() == "https://4/?a=b&ctnT%25");
  CHECK(read_url(arena, url.view(), UrlUse::page, base).url == url);
}

}  // namespace
