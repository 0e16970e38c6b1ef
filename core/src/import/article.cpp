#include "import/article.h"

#include <string>

#include "import/native.h"

namespace galley::import {

namespace {

bool has_member(const json::Value& object, std::string_view key) {
  for (std::uint32_t i = 0; i < object.count; ++i) {
    if (object.members[i].key == key) return true;
  }
  return false;
}

// A list has items of its own, which no article has.
bool is_list(const json::Value& root) {
  return root.is(json::Kind::array) ||
         (root.is(json::Kind::object) && has_member(root, "items") && !has_member(root, "body"));
}

}  // namespace

model::Article read_article(const json::Value* root, bool as_list, text::Arena& arena,
                            text::ProblemLog& problems) {
  model::Article article;
  article.place = arena.make<text::Place>();
  article.title_place = article.place->absent(arena, "title");
  if (root == nullptr) return article;
  Context context{arena, problems, article, {}};
  if (as_list && is_list(*root)) {
    article.related = read_related(*root, article.place, context);
  } else if (root->is(json::Kind::object)) {
    article.is_article = true;
    read_native(*root, context);
  } else {
    problems.add(text::Code::not_an_article, article.place, json::describe(root->kind));
  }
  return article;
}

}  // namespace galley::import
