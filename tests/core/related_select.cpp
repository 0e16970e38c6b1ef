#include "related/select.h"

#include <doctest/doctest.h>

using namespace galley;

namespace {

// An article with related stories, written as "id url".
struct List {
  text::Arena arena;
  model::Article article;

  text::Url url(std::string_view address) {
    return text::read_url(arena, arena.copy(address), text::UrlUse::page, article.url).url;
  }
  void add(std::string_view id, std::string_view address) {
    const auto position = article.related.items.size();
    model::Teaser teaser{};
    teaser.place = arena.make<text::Place>()->element(arena, position, position);
    teaser.id = id;
    teaser.url = url(address);
    article.related.items.append(arena, teaser);
  }
};

struct Outcome {
  std::string ids;       // of the items, joined
  std::string problems;  // "code@place", joined
  related::Page page;
};

Outcome select(List& list, const std::vector<std::string>& seen = {}, std::uint32_t limit = 0) {
  text::ProblemLog log;
  Outcome out;
  out.page = related::select(list.arena, log, list.article, seen, limit);
  for (const auto* teaser : out.page.items) out.ids.append(teaser->id).append(" ");
  for (const auto& problem : log.finish("")) {
    out.problems.append(problem.code).append("@").append(problem.path).append(" ");
  }
  return out;
}

}  // namespace

TEST_CASE("a story is taken once, by its id or its URL") {
  List list;
  list.add("a", "https://example.org/a");
  list.add("b", "https://example.org/b");
  list.add("a", "https://example.org/other");
  list.add("c", "http://www.example.org/b/?utm_source=list#top");
  list.add("d", "https://example.org/b?page=2");
  list.add("", "");
  list.add("", "");
  const auto out = select(list);
  CHECK(out.ids == "a b d   ");
  CHECK(out.problems == "related-duplicate@/2 related-duplicate@/3 ");
  CHECK(out.page.new_count == 5);
}

TEST_CASE("the article itself is left out, by its id or its URL") {
  List list;
  list.article.id = "self";
  list.article.url = list.url("https://example.org/self");
  list.add("self", "https://example.org/elsewhere");
  list.add("x", "/self/");
  list.add("y", "/y");
  const auto out = select(list);
  CHECK(out.ids == "y ");
  CHECK(out.problems == "related-self@/0 related-self@/1 ");
}

TEST_CASE("what the reader has is left out without a problem, and counted once") {
  List list;
  list.article.id = "self";
  list.article.url = list.url("https://example.org/self");
  list.article.related.next = list.url("/page/3");
  list.article.related.total = 42;
  list.add("a", "/a");
  list.add("b", "/b");
  list.add("c", "/c");
  // Both by id and URL, the article among them, one relative, one twice.
  const auto out = select(list, {"self", "https://example.org/self", "a", "https://example.org/a", " /b ",
                                 "/b/", "z", "https://example.org/z"});
  CHECK(out.ids == "c ");
  CHECK(out.problems.empty());
  CHECK(out.page.new_count == 1);
  CHECK(out.page.shown_total == 4);
  CHECK(out.page.total == 42);
  CHECK(out.page.next.view() == "https://example.org/page/3");
  CHECK_FALSE(out.page.at_end);
}

TEST_CASE("an id that looks like a relative URL stays an id") {
  List list;
  list.article.url = list.url("https://example.org/self");
  list.add("a", "/story-5");
  list.add("story-5", "/b");
  CHECK(select(list, {"story-5"}).ids == "a ");
}

TEST_CASE("the limit cuts, and the end is told apart from a cut") {
  List list;
  for (const char* id : {"a", "b", "c"}) list.add(id, "");
  auto out = select(list, {}, 2);
  CHECK(out.ids == "a b ");
  CHECK_FALSE(out.page.at_end);
  CHECK(out.page.total == 0);

  out = select(list, {}, 3);
  CHECK(out.page.at_end);
  CHECK(out.page.total == 3);

  out = select(list, {"c"}, 2);
  CHECK(out.page.at_end);
  CHECK(out.page.shown_total == 3);
}

TEST_CASE("the total is never less than what is shown") {
  List list;
  for (const char* id : {"a", "b", "c"}) list.add(id, "");
  list.article.related.total = 2;
  list.article.related.next = list.url("https://example.org/next");
  CHECK(select(list).page.total == 3);
  // At the end the list's own count, which included duplicates, is corrected.
  list.article.related.next = {};
  list.article.related.total = 9;
  CHECK(select(list).page.total == 3);
}

TEST_CASE("ten thousand items and as many seen stories are compared in no time") {
  List list;
  std::vector<std::string> names;
  for (int i = 0; i < 20000; ++i) names.push_back("story-" + std::to_string(i));
  for (const auto& name : names) list.add(name, "https://example.org/" + name);
  const std::vector<std::string> seen{names.begin(), names.begin() + 10000};
  const auto out = select(list, seen);
  CHECK(out.page.new_count == 10000);
  CHECK(out.page.shown_total == 20000);
}
