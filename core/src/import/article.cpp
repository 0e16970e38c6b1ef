#include "import/article.h"

#include <string>

#include "import/detect.h"
#include "import/foreign.h"
#include "import/native.h"
#include "json/read.h"
#include "text/utf8.h"

namespace galley::import {

namespace {

// A list has items of its own, which no article has.
bool is_list(const json::Value& root) {
  return root.is(json::Kind::array) ||
         (json::find(root, "items") != nullptr && json::find(root, "body") == nullptr);
}

// JSON-LD as pages carry it. What wraps it becomes white space, so that offsets stay those of the input.
std::string_view unwrapped(std::string_view text, text::Arena& arena) {
  const auto first = text.find_first_of(
      "{[", text.find("CDATA[") == std::string_view::npos ? text.find('>') : text.find("CDATA[") + 6);
  const auto last = text.find_last_of("}]");
  if (first == std::string_view::npos || last == std::string_view::npos || last < first) return text;
  // "]]>" ends CDATA, and is not the end of an array.
  auto end = last + 1;
  if (const auto close = text.rfind("]]>"); close != std::string_view::npos && close > first)
    end = text.find_last_of("}]", close - 1) + 1;
  std::string out(text.size(), ' ');
  for (std::size_t i = 0; i < text.size(); ++i) {
    if ((i >= first && i < end) || text[i] == '\n') out[i] = text[i];
  }
  return arena.copy(out);
}

// What the input is to be read as; says so where that is not clear.
Format chosen_format(const json::Value& root, const Options& options, Context& context) {
  const auto wanted = options.format;
  if (wanted == Format::automatic) {
    const auto found = detect(root);
    if (found != Format::automatic || root.count == 0) return found;
    // Texts that are broken are explained already.
    if (context.problems.size() > 0) return Format::galley;
    context.problems.add(text::Code::format_unknown, context.article.place, nearest_formats(root));
    return found;
  }
  if (wanted != Format::markdown && wanted != Format::html && !looks_like(root, wanted)) {
    context.problems.add(text::Code::format_mismatch, context.article.place, nearest_formats(root));
  }
  return wanted;
}

}  // namespace

const json::Value* read_article(std::string_view text, const Options& options, text::Arena& arena,
                                text::ProblemLog& problems, model::Article& article, BodyMap* map) {
  article.place = arena.make<text::Place>();
  article.title_place = article.place->absent(arena, "title");
  Context context{arena, problems, article, {}};
  static_cast<void>(text::read_timestamp(options.now, context.now));
  const bool as_list = options.view == View::related_items;

  const auto kind = options.format == Format::automatic ? sniff(text) : options.format;
  if (kind == Format::markdown || kind == Format::html)
    return read_foreign({kind, text, nullptr, as_list}, context);
  if (sniff(text) == Format::json_ld) text = unwrapped(text, arena);

  const json::Value* root = json::read(text, arena, problems);
  if (root == nullptr) return root;
  if (as_list && is_list(*root) && options.format == Format::automatic) {
    const auto found = detect(*root);
    if (found == Format::automatic || found == Format::galley || found == Format::json_feed) {
      article.related = read_related(*root, article.place, context);
      return root;
    }
  }
  const bool is_container = root->is(json::Kind::object) || root->is(json::Kind::array);
  const auto format = is_container ? chosen_format(*root, options, context) : Format::galley;
  if (problems.has(text::Code::format_unknown)) return root;
  const bool is_native = format == Format::automatic || format == Format::galley;
  if (!is_native) {
    return read_foreign({format, text, root, as_list}, context);
  } else if (root->is(json::Kind::object)) {
    article.is_article = true;
    read_native(*root, context, map);
  } else {
    problems.add(text::Code::not_an_article, article.place, json::describe(root->kind));
  }
  return root;
}

}  // namespace galley::import
