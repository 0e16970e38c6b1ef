#include <array>
#include <string>
#include <utility>
#include <vector>

#include <galley/limits.h>

#include "import/html.h"
#include "import/markdown.h"
#include "import/native.h"

namespace galley::import {

using json::Kind;
using text::Code;
using text::Place;
using text::UrlUse;

namespace {

// What one reader of a block kind gives: its content, or nothing, with what to call it in a problem.
struct Reader {
  Object& object;
  Context& context;
  model::Blocks& out;
  const Place* place;
  std::string_view language;

  void put(const model::Block::Content& content) const {
    out.append(context.arena, {place, language, content});
  }
  void put(model::Blocks blocks) const {
    for (auto& block : blocks) block.language = block.language.empty() ? language : block.language;
    out.splice(blocks);
  }
  void empty(std::string_view kind) const { context.problems.add(Code::block_empty, place, kind); }
};

void read_paragraph(const Reader& r) {
  const auto text = r.object.inlines("text");
  text.empty() ? r.empty("paragraph") : r.put(model::Paragraph{text});
}

void read_heading(const Reader& r) {
  const auto* written = r.object.find("level");
  const bool is_deep = written != nullptr && written->is(Kind::number) && written->number > 6;
  const auto level = r.object.whole("level", 6, is_deep ? 6 : 2);
  const auto text = r.object.inlines("text");
  if (text.empty()) return r.context.problems.add(Code::heading_empty, r.place);
  r.put(
      model::Heading{static_cast<std::uint8_t>(level == 0 ? 1 : level), r.context.article.headings++, text});
}

model::Blocks one_paragraph(std::string_view words, const Place* place, Context& context) {
  model::Blocks body;
  const auto text = read_inline_markdown(words, place, context);
  if (!text.empty()) body.append(context.arena, {place, {}, model::Paragraph{text}});
  return body;
}

model::ListItem read_item(const json::Value& value, const Place* place, Context& context, bool& tight) {
  model::ListItem item{place, {}};
  if (value.is(Kind::string) || value.is(Kind::number)) {
    item.body = one_paragraph(value.text, place, context);
  } else if (value.is(Kind::array)) {
    item.body = read_blocks(value, place, context);
    tight = tight && item.body.size() < 2;
  } else if (value.is(Kind::object)) {
    Object object{value, place, context};
    if (object.find("type") != nullptr) {
      item.body = read_blocks(value, place, context);
    } else {
      item.body = one_paragraph(object.string("text"), object.place("text"), context);
      item.body.splice(read_body(object, "body", context));
      object.finish();
    }
  } else {
    context.problems.add(Code::value_type, place, not_wanted(value.kind, "text or blocks"));
  }
  return item;
}

void read_list(const Reader& r) {
  model::BulletList list{r.object.boolean("ordered"), true, r.object.whole("start", 999999999, 1), {}};
  each(r.object, "items", r.context, [&](const json::Value& value, const Place* place) {
    const auto item = read_item(value, place, r.context, list.tight);
    if (item.body.empty()) return r.context.problems.add(Code::block_empty, place, "list item");
    list.items.append(r.context.arena, item);
  });
  // Said, it counts for more than what the items look like.
  if (!r.object.lacks("tight")) list.tight = r.object.boolean("tight", true);
  list.items.empty() ? r.empty("list") : r.put(list);
}

void read_quote(const Reader& r) {
  model::Quote quote{};
  quote.body = one_paragraph(r.object.string("text"), r.object.place("text"), r.context);
  quote.body.splice(read_body(r.object, "body", r.context));
  quote.attribution = r.object.inlines("attribution");
  quote.url = r.object.url("url", UrlUse::page);
  quote.body.empty() && quote.attribution.empty() ? r.empty("quote") : r.put(quote);
}

void read_pullquote(const Reader& r) {
  const model::PullQuote quote{r.object.inlines("text"), r.object.inlines("attribution")};
  quote.text.empty() && quote.attribution.empty() ? r.empty("pull quote") : r.put(quote);
}

void read_image_block(const Reader& r) {
  const auto* image = read_image_fields(r.object, r.context);
  image == nullptr ? r.put(model::Fallback{}) : r.put(image);
}

void read_gallery(const Reader& r) {
  auto* gallery = r.context.arena.make<model::Gallery>();
  gallery->title = r.object.string("title");
  each(r.object, "images", r.context, [&](const json::Value& value, const Place* place) {
    if (const auto* image = read_image(value, place, r.context))
      gallery->images.append(r.context.arena, image);
  });
  gallery->images.empty() ? r.empty("gallery") : r.put(static_cast<const model::Gallery*>(gallery));
}

void read_media_block(const Reader& r, model::MediaKind kind) {
  const auto* media = read_media(r.object, kind, r.context);
  media == nullptr ? r.put(model::Fallback{}) : r.put(media);
}
void read_video(const Reader& r) { read_media_block(r, model::MediaKind::video); }
void read_audio(const Reader& r) { read_media_block(r, model::MediaKind::audio); }

void read_embed_block(const Reader& r) {
  const auto* embed = read_embed(r.object, r.context);
  embed == nullptr ? r.put(model::Fallback{}) : r.put(embed);
}

void read_table_block(const Reader& r) {
  const auto* table = read_table(r.object, r.context);
  table == nullptr ? r.empty("table") : r.put(table);
}

void read_code(const Reader& r) {
  const model::CodeBlock code{r.object.raw_string("text"), r.object.string("language"),
                              r.object.inlines("caption")};
  code.text.empty() ? r.empty("code") : r.put(code);
}

void read_divider(const Reader& r) { r.put(model::Divider{}); }

void read_aside(const Reader& r) {
  const model::Aside aside{r.object.string("title"), read_body(r.object, "body", r.context)};
  aside.body.empty() && aside.title.empty() ? r.empty("aside") : r.put(aside);
}

void read_details(const Reader& r) {
  const model::Details details{r.object.inlines("summary"), read_body(r.object, "body", r.context)};
  if (details.body.empty() && details.summary.empty()) return r.empty("details");
  if (details.summary.empty()) r.object.report(Code::value_missing, "summary", "summary");
  r.put(details);
}

void read_timeline(const Reader& r) {
  model::Timeline timeline{r.object.string("title"), {}};
  each(r.object, "items", r.context, [&](const json::Value& value, const Place* place) {
    if (!value.is(Kind::object)) {
      return r.context.problems.add(Code::value_type, place, not_wanted(value.kind, "an object"));
    }
    Object object{value, place, r.context};
    model::TimelineItem item{place, object.date("date", text::Precision::year), object.string("label"),
                             object.string("title"), read_body(object, "body", r.context)};
    object.finish();
    timeline.items.append(r.context.arena, item);
  });
  timeline.items.empty() ? r.empty("timeline") : r.put(timeline);
}

// Read before everything else by read_notes: here the fields are only known.
void read_footnotes(const Reader& r) { r.object.ignore("items"); }

void read_teaser_block(const Reader& r) {
  model::Teaser teaser{};
  if (!read_teaser_fields(r.object, r.context, teaser)) return;
  r.put(static_cast<const model::Teaser*>(r.context.arena.make<model::Teaser>(teaser)));
}

void read_teasers(const Reader& r) {
  model::TeaserList list{r.object.string("title"), {}};
  each(r.object, "items", r.context, [&](const json::Value& value, const Place* place) {
    model::Teaser teaser{};
    if (read_teaser(value, place, r.context, teaser)) list.items.append(r.context.arena, teaser);
  });
  list.items.empty() ? r.empty("list of teasers") : r.put(list);
}

void read_update(const Reader& r) {
  auto* update = r.context.arena.make<model::Update>();
  update->published = r.object.date("published");
  update->title = r.object.string("title");
  update->body = read_body(r.object, "body", r.context);
  if (update->body.empty() && update->title.empty()) return r.empty("update");
  r.put(static_cast<const model::Update*>(update));
}

// The text of a block that is written in another format: `text`, or `content` as bodies call it.
std::string_view written_text(const Reader& r, const Place*& place) {
  const bool has_text = r.object.find("text") != nullptr;
  const std::string_view key = has_text ? "text" : "content";
  place = r.object.place(key);
  return r.object.raw_string(key);
}

// What is written in it stands among the blocks around it, not within them.
void read_written(const Reader& r, model::Blocks (*read)(std::string_view, const Place*, Context&),
                  std::string_view format) {
  const Place* place = nullptr;
  const auto written = written_text(r, place);
  --r.context.depth;
  const auto blocks = read(written, place, r.context);
  ++r.context.depth;
  blocks.empty() ? r.empty(format) : r.put(blocks);
}

void read_markdown_block(const Reader& r) { read_written(r, read_markdown, "Markdown"); }

void read_html_block(const Reader& r) { read_written(r, read_html, "HTML"); }

struct Kinds {
  std::string_view type;
  void (*read)(const Reader&);
};

constexpr std::array kKinds = {
    Kinds{"paragraph", read_paragraph},
    Kinds{"heading", read_heading},
    Kinds{"list", read_list},
    Kinds{"quote", read_quote},
    Kinds{"pullquote", read_pullquote},
    Kinds{"image", read_image_block},
    Kinds{"gallery", read_gallery},
    Kinds{"video", read_video},
    Kinds{"audio", read_audio},
    Kinds{"embed", read_embed_block},
    Kinds{"table", read_table_block},
    Kinds{"code", read_code},
    Kinds{"divider", read_divider},
    Kinds{"aside", read_aside},
    Kinds{"details", read_details},
    Kinds{"timeline", read_timeline},
    Kinds{"footnotes", read_footnotes},
    Kinds{"teaser", read_teaser_block},
    Kinds{"teasers", read_teasers},
    Kinds{"update", read_update},
    Kinds{"markdown", read_markdown_block},
    Kinds{"html", read_html_block},
};

// What an unknown block says in the fields that blocks commonly have, so that its words are not lost.
void read_unknown(const Reader& r, std::string_view type) {
  if (!type.empty()) {
    r.object.report(Code::block_unknown, "type", type);
  } else if (r.object.lacks("type")) {
    r.object.report(Code::value_missing, "type", "type");
  }
  std::string_view words;
  for (const auto* key : {"text", "title", "caption", "content"}) {
    const auto* value = r.object.find(key);
    if (words.empty() && value != nullptr && value->is(Kind::string)) words = value->text;
  }
  r.put(model::Fallback{words});
}

// The words of blocks that are nested too deep to be read, in their order. Iterates, because nobody has
// bounded their depth but the JSON reader.
std::string_view all_words(const json::Value& array, Context& context) {
  std::string words;
  std::vector<const json::Value*> waiting{&array};
  while (!waiting.empty()) {
    const json::Value& value = *waiting.back();
    waiting.pop_back();
    if (value.is(Kind::string) || value.is(Kind::number)) {
      if (!words.empty()) words += ' ';
      words += value.text;
    }
    for (std::uint32_t i = value.count; i > 0; --i) {
      if (value.is(Kind::array)) waiting.push_back(value.elements + i - 1);
      if (!value.is(Kind::object)) continue;
      const auto& member = value.members[i - 1];
      if (member.key != "type" && member.key != "id") waiting.push_back(&member.value);
    }
  }
  return context.arena.copy(words);
}

}  // namespace

void read_block(const json::Value& value, const Place* place, Context& context, model::Blocks& out) {
  if (value.is(Kind::string)) {
    const auto text = read_inline_markdown(value.text, place, context);
    if (text.empty()) return context.problems.add(Code::block_empty, place, "paragraph");
    out.append(context.arena, {place, {}, model::Paragraph{text}});
    return;
  }
  if (!value.is(Kind::object)) {
    context.problems.add(Code::block_invalid, place, json::describe(value.kind));
    out.append(context.arena,
               {place, {}, model::Fallback{value.is(Kind::number) ? value.text : std::string_view{}}});
    return;
  }
  Object object{value, place, context};
  const auto type = object.string("type");
  object.ignore("id");
  const auto language = type == "code" ? std::string_view{} : object.language("language");
  const Reader reader{object, context, out, place, language};
  for (const auto& kind : kKinds) {
    if (kind.type != type) continue;
    kind.read(reader);
    return object.finish();
  }
  read_unknown(reader, type);
  object.finish();
}

model::Blocks read_blocks(const json::Value& value, const Place* place, Context& context) {
  model::Blocks blocks;
  if (context.depth >= limits::block_depth) {
    context.problems.add(Code::block_depth, place, limits::block_depth);
    const auto words = all_words(value, context);
    if (!words.empty()) blocks.append(context.arena, {place, {}, model::Fallback{words}});
    return blocks;
  }
  auto* map = std::exchange(context.map, nullptr);
  if (map != nullptr) map->form = BodyMap::Form::blocks;
  if (map != nullptr) map->place = place;
  ++context.depth;
  if (value.is(Kind::array)) {
    for (std::uint32_t i = 0; i < value.count; ++i) {
      const auto& each = value.elements[i];
      if (map != nullptr) map->starts.push_back({each.offset, blocks.size()});
      read_block(each, place->element(context.arena, i, each.offset), context, blocks);
    }
  } else {
    read_block(value, place, context, blocks);
  }
  --context.depth;
  return blocks;
}

model::Blocks read_body(Object& object, std::string_view key, Context& context) {
  const auto* value = object.find(key);
  if (value == nullptr) return {};
  const auto* place = object.place(key);
  if (value->is(Kind::string)) return read_markdown(value->text, place, context);
  if (value->is(Kind::array)) return read_blocks(*value, place, context);
  context.problems.add(Code::value_type, place, not_wanted(value->kind, "Markdown or an array of blocks"));
  return {};
}

}  // namespace galley::import
