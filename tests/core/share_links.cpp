#include "share/links.h"

#include <doctest/doctest.h>

#include "share/cut.h"
#include "text/grapheme.h"

using namespace galley;

namespace {

struct Story {
  text::Arena arena;
  model::Article article;
  text::ProblemLog problems;

  explicit Story(std::string_view title, std::string_view url = "https://example.org/tide?a=1&b=2") {
    article.title = title;
    article.url = address(url);
  }
  text::Url address(std::string_view url) {
    return text::read_url(arena, arena.copy(url), text::UrlUse::page).url;
  }
  std::string link(const std::string& service) {
    const auto links = share::links(arena, problems, article, {service});
    return links.empty() ? "none" : std::string{links.front().url.view()};
  }
  std::string ids(const std::vector<std::string>& chosen = {}) {
    std::string out;
    for (const auto& link : share::links(arena, problems, article, chosen)) {
      out.append(link.service->id).append(" ");
    }
    return out;
  }
};

std::string repeated(std::string_view what, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += what;
  return out;
}

std::string decoded(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%') {
      out += static_cast<char>(std::stoi(std::string{text.substr(i + 1, 2)}, nullptr, 16));
      i += 2;
    } else {
      out += text[i];
    }
  }
  return out;
}

}  // namespace

TEST_CASE("every service gets its own address, percent-encoded") {
  struct Row {
    const char* service;
    const char* address;
  };
  const Row rows[] = {
      {"email",
       "mailto:?subject=Fish%20%26%20chips%20%28100%25%29&body=Fish%20%26%20chips%20%28100%25%29%0D%0A%0D%"
       "0Ahttps%"
       "3A%2F%2Fexample.org%2Ftide%3Fa%3D1%26b%3D2"},
      {"whatsapp",
       "https://wa.me/"
       "?text=Fish%20%26%20chips%20%28100%25%29%20https%3A%2F%2Fexample.org%2Ftide%3Fa%3D1%26b%3D2"},
      {"facebook",
       "https://www.facebook.com/sharer/sharer.php?u=https%3A%2F%2Fexample.org%2Ftide%3Fa%3D1%26b%3D2"},
      {"x",
       "https://x.com/intent/"
       "tweet?text=Fish%20%26%20chips%20%28100%25%29&url=https%3A%2F%2Fexample.org%2Ftide%3Fa%3D1%26b%3D2"},
      {"bluesky",
       "https://bsky.app/intent/"
       "compose?text=Fish%20%26%20chips%20%28100%25%29%20https%3A%2F%2Fexample.org%2Ftide%3Fa%3D1%26b%3D2"},
      {"threads",
       "https://www.threads.com/intent/"
       "post?text=Fish%20%26%20chips%20%28100%25%29&url=https%3A%2F%2Fexample.org%2Ftide%3Fa%3D1%26b%3D2"},
      {"mastodon",
       "https://share.joinmastodon.org/"
       "#text=Fish%20%26%20chips%20%28100%25%29%20https%3A%2F%2Fexample.org%2Ftide%3Fa%3D1%26b%3D2"},
      {"linkedin",
       "https://www.linkedin.com/sharing/share-offsite/"
       "?url=https%3A%2F%2Fexample.org%2Ftide%3Fa%3D1%26b%3D2"},
      {"reddit",
       "https://www.reddit.com/"
       "submit?url=https%3A%2F%2Fexample.org%2Ftide%3Fa%3D1%26b%3D2&title=Fish%20%26%20chips%20%28100%25%29"},
      {"telegram",
       "https://t.me/share/"
       "url?url=https%3A%2F%2Fexample.org%2Ftide%3Fa%3D1%26b%3D2&text=Fish%20%26%20chips%20%28100%25%29"},
      {"copy", ""},
      {"print", ""},
  };
  CHECK(std::size(rows) == share::services.size());
  for (const Row& row : rows) {
    CAPTURE(row.service);
    CHECK(Story{"Fish & chips (100%)"}.link(row.service) == row.address);
  }
}

TEST_CASE("every address of the table is https or mail and knows its placeholders") {
  for (const auto& service : share::services) {
    CAPTURE(service.id);
    if (service.address.empty()) continue;
    CHECK((service.address.substr(0, 8) == "https://" || service.address.substr(0, 8) == "mailto:?"));
    CHECK(service.address.find("{url}") != std::string_view::npos);
    const std::string filled = Story{"T"}.link(std::string{service.id});
    CHECK(filled.find_first_of("{} ") == std::string::npos);
    CHECK(share::find_service(service.id) == &service);
  }
}

TEST_CASE("the option chooses before the article, the article before the table; each service once") {
  Story story{"T"};
  CHECK(story.ids() ==
        "email whatsapp facebook x bluesky threads mastodon linkedin reddit telegram copy print ");
  story.article.share.has_services = true;
  const auto* list = story.arena.make<text::Place>();
  for (const char* id : {"x", "myspace", "email", "x"}) {
    const auto position = story.article.share.services.size();
    story.article.share.services.append(story.arena, {list->element(story.arena, position, position), id});
  }
  CHECK(story.ids() == "x email ");
  CHECK(story.ids({"copy", "fax", "reddit"}) == "copy reddit ");
  const auto problems = story.problems.finish("");
  REQUIRE(problems.size() == 2);
  CHECK(problems[0].path == "/options/share/1");
  CHECK(problems[1].path == "/1");
  CHECK(problems[1].message.find("\"myspace\"") != std::string::npos);
  story.article.share.enabled = false;
  CHECK(story.ids({"copy"}) == "");
}

TEST_CASE("nothing can be shared without an absolute address") {
  CHECK(Story{"T", "/tide"}.ids() == "");
  CHECK(Story{"T", ""}.ids() == "");
  Story story{"T", "/tide"};
  story.article.share.url = story.address("https://example.org/short");
  CHECK(story.link("facebook") ==
        "https://www.facebook.com/sharer/sharer.php?u=https%3A%2F%2Fexample.org%2Fshort");
}

TEST_CASE("the text for sharing replaces the headline in posts, the title in subjects") {
  Story story{"Headline"};
  story.article.share.title = "Subject";
  story.article.share.text = "Look\n\there: ";
  CHECK(story.link("email") ==
        "mailto:?subject=Subject&body=Look%20here%3A%0D%0A%0D%0Ahttps%3A%2F%2Fexample.org%2Ftide%3Fa%3D1%26b%"
        "3D2");
  CHECK(story.link("telegram").find("&text=Look%20here%3A") != std::string::npos);
  CHECK(story.link("reddit").find("&title=Subject") != std::string::npos);
}

TEST_CASE("a post fits its service, with the link inside") {
  const std::string family = "👨‍👩‍👧‍👦";
  for (const auto& letter : {std::string{"a"}, std::string{"é"}, std::string{"東"}, family}) {
    CAPTURE(letter);
    Story story{"x"};
    const std::string title = repeated(letter, 2000);
    story.article.title = title;
    const std::string bluesky = decoded(story.link("bluesky"));
    const auto post = bluesky.substr(bluesky.find("text=") + 5);
    CHECK(text::count_graphemes(post) <= 300);
    CHECK(post.size() <= 3000);
    CHECK(post.find("… https://example.org/tide") != std::string::npos);
    if (letter != family) CHECK(text::count_graphemes(post) == 300);
  }
  // No room for words beside the link: the link is what matters.
  const auto address = std::string{"https://example.org/"}.append(repeated("a", 300));
  Story far{"Words", address};
  CHECK(decoded(far.link("bluesky")) ==
        std::string{"https://bsky.app/intent/compose?text= "}.append(address));
}

TEST_CASE("cuts between graphemes, and counts like X where asked") {
  CHECK(share::cut("short", 5, false) == "short");
  CHECK(share::cut("longer", 5, false) == "long…");
  CHECK(share::cut("a bc d", 3, false) == "a…");
  CHECK(share::cut("e\u0301e\u0301e\u0301", 2, false) == "e\u0301…");
  CHECK(share::cut("abc", 0, false) == "");
  CHECK(share::cut("", 0, false) == "");
  CHECK(share::cut("東京都", 6, true) == "東京都");
  CHECK(share::cut("東京都", 5, true) == "東…");
  CHECK(share::cut("👨‍👩‍👧‍👦👨‍👩‍👧‍👦", 5, true).size() == 50);
  CHECK(share::cut("abc", 1, true) == "");
  // One letter under a tower of marks is not one harmless character.
  CHECK(share::cut(std::string{"a"}.append(repeated("\u0301", 100)), 5, false) == "…");
}
