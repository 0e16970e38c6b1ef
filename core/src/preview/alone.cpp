#include "preview/alone.h"

#include <algorithm>
#include <vector>

#include "html/printer.h"
#include "import/markdown.h"
#include "import/native.h"
#include "json/read.h"
#include "layout/plan.h"
#include "preview/source.h"

namespace galley::preview {

namespace {

using import::BodyMap;

// Stands where the rest of the Markdown would: only if it becomes a block of its own is everything before it
// closed.
constexpr std::string_view kSentinel = "x\n";
constexpr std::string_view kBlankLine = "\n\n";

bool has(std::string_view text, std::string_view what) { return text.find(what) != std::string_view::npos; }

// Footnotes are looked for everywhere before the body is read, and escapes could hide one.
bool may_hold_footnotes(std::string_view raw) {
  return has(raw, "[^") || has(raw, "footnotes") || has(raw, "\\u") || has(raw, "\\r");
}

const json::Value* read_value(std::string_view json, text::Arena& arena) {
  text::ProblemLog problems;
  const auto* value = json::read(json, arena, problems);
  return problems.size() == 0 ? value : nullptr;
}

bool read_markdown(std::string_view raw, bool is_last, const BodyMap& map, import::Context& context,
                   std::uint32_t& lines) {
  std::string quoted{"\""};
  quoted.append(raw).append("\"");
  const auto* value = read_value(context.arena.copy(quoted), context.arena);
  if (value == nullptr || !value->is(json::Kind::string)) return false;
  std::string markdown{value->text};
  if (!is_last) {
    if (!std::string_view{markdown}.ends_with(kBlankLine)) return false;
    markdown += kSentinel;
  }
  BodyMap own;
  context.map = &own;
  model::Blocks blocks;
  if (!import::read_markdown_part(context.arena.copy(markdown), map.references, map.place, context, blocks))
    return false;
  if (own.starts.empty() || own.starts.front().at != 1) return false;
  lines = static_cast<std::uint32_t>(std::count(markdown.begin(), markdown.end(), '\n'));
  const auto& last = own.starts.back();
  // The sentinel's line is the last one.
  const bool is_closed = last.at == lines && last.blocks + 1 == blocks.size() &&
                         std::holds_alternative<model::Paragraph>(blocks.back().content);
  context.article.body.splice(blocks);
  return is_last || is_closed;
}

bool read_element(std::string_view raw, std::uint32_t index, const BodyMap& map, import::Context& context) {
  const auto* value = read_value(raw, context.arena);
  if (value == nullptr || value->offset != 0) return false;
  context.depth = 1;
  import::read_block(*value, map.place->element(context.arena, index, 0), context, context.article.body);
  return true;
}

}  // namespace

Alone render_alone(const Surroundings& around, std::string_view raw, std::uint32_t index, bool is_last,
                   text::Arena& arena) {
  Alone alone;
  if (may_hold_footnotes(raw)) return alone;
  // An article of which nothing can be said but what its body says, besides what is missing in `around`.
  model::Article article;
  article.is_article = true;
  article.place = article.title_place = article.modified_place = around.article.place;
  article.url = around.article.url;
  article.language = around.article.language;
  article.rtl = around.article.rtl;
  article.has_direction = around.article.has_direction;
  article.title = "x";
  article.published = around.article.published;
  article.share.enabled = false;
  const std::size_t expected = (article.language.empty() ? 1U : 0U) + (article.published.empty() ? 1U : 0U);

  const auto before = follow_on(around.level, around.options.heading_level, article, arena);

  text::ProblemLog problems;
  import::Context context{arena, problems, article, article.url};
  const bool is_markdown = around.map.form == BodyMap::Form::markdown;
  const bool was_read = is_markdown ? read_markdown(raw, is_last, around.map, context, alone.lines)
                                    : read_element(raw, index, around.map, context);
  if (!was_read || article.body.size() == before || !article.notes.empty()) return alone;

  auto plan = layout::lay_out(article, around.options, arena, problems);
  if (problems.size() != expected || !plan.updates.empty()) return alone;
  if (!take_headings(plan, before, around.options, arena, alone.headings)) return alone;
  html::Writer writer{2 * raw.size() + 256};
  html::Printer printer{writer, plan, around.options, around.strings, arena};
  std::vector<std::uint32_t> starts;
  printer.keep_starts(starts);
  printer.blocks(article.body);
  const auto start = starts[before];
  alone.bytes = static_cast<std::uint32_t>(writer.size()) - start;
  if (is_markdown && !is_last) alone.bytes = starts.back() - start;
  alone.html = writer.finish();
  html::Writer::replace(alone.html, 0, start, {}, 0);
  alone.counted = plan.counted;
  alone.tables = printer.tables();
  // Only the words of a table show its number.
  alone.is_plain = !printer.has_numbered() && (alone.tables == 0 || !has(alone.view(), "<caption"));
  return alone;
}

std::string links_in(std::string_view html) {
  std::string out;
  for (auto at = html.find("<a "); at != std::string_view::npos;) {
    const auto end = html.find("</a>", at);
    out.append(html.substr(at, end - at)).append(1, '\n');
    at = html.find("<a ", end);
  }
  return out;
}

}  // namespace galley::preview
