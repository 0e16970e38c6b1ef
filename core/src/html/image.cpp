#include <array>
#include <string>

#include "html/pattern.h"
#include "html/printer.h"
#include "text/utf8.h"

namespace galley::html {

using locale::String;

// The renditions of one type as `srcset`, when they are known by their width.
void Printer::renditions(const model::Image& image, Markup name, std::string_view type) {
  std::string set;
  for (const auto& source : image.sources) {
    if (source.type != type || source.width == 0) continue;
    if (!set.empty()) set += ", ";
    // A comma at either end of a URL would end the candidate (HTML §4.8.4.2.1): read_url keeps commas, so
    // they go here.
    for (const char c : source.url.view()) c == ',' ? set.append("%2C") : set.append(1, c);
    set.append(1, ' ').append(std::to_string(source.width)).append(1, 'w');
  }
  if (set.empty()) return;
  w_.attribute(name, set);
  w_.attribute(" sizes=", options_.images.sizes);
}

void Printer::image_element(const model::Image& image, bool is_lead, std::string_view title) {
  w_.put("<img");
  if (image.focus.given) {
    const auto tenth = [](std::uint8_t hundredths) { return std::to_string((hundredths + 5) / 10); };
    w_.attribute(" class=",
                 "galley-focus-x-" + tenth(image.focus.x) + " galley-focus-y-" + tenth(image.focus.y));
  }
  w_.attribute(" src=", image.url);
  renditions(image, " srcset=", {});
  if (image.width > 0 && image.height > 0) {
    w_.attribute(" width=", image.width);
    w_.attribute(" height=", image.height);
  }
  w_.attribute(" alt=", image.decorative ? std::string_view{} : image.alt);
  if (!title.empty()) w_.attribute(" title=", title);
  if (is_lead) {
    w_.put(" fetchpriority=\"high\"");
  } else if (options_.images.lazy) {
    w_.put(" loading=\"lazy\"");
  }
  w_.put(" decoding=\"async\">");
}

// Typed renditions are offered in the order of the input, each type once; the plain ones stay with the image.
void Printer::picture(const model::Image& image, bool is_lead, std::string_view title) {
  std::array<std::string_view, 8> types;
  std::size_t count = 0;
  for (const auto& source : image.sources) {
    if (source.type.empty() || source.width == 0 || count == types.size()) continue;
    bool known = false;
    for (std::size_t i = 0; i < count; ++i) known = known || types.at(i) == source.type;
    if (!known) types.at(count++) = source.type;
  }
  if (count == 0) return image_element(image, is_lead, title);
  w_.put("<picture>");
  for (std::size_t i = 0; i < count; ++i) {
    w_.put("<source");
    w_.attribute(" type=", types.at(i));
    renditions(image, " srcset=", types.at(i));
    w_.put(">");
  }
  image_element(image, is_lead, title);
  w_.put("</picture>");
}

// Where there is no picture to show, its words stand in: the alternative text is content.
void Printer::missing_picture(const model::Image& image) {
  w_.put("<p class=\"galley-missing\">");
  if (image.alt.empty()) {
    interface_is_foreign_ ? w_.put("<span") : w_.put("");
    if (interface_is_foreign_) {
      interface_language();
      w_.put(">");
    }
    w_.text(label(String::image_missing));
    if (interface_is_foreign_) w_.put("</span>");
  } else {
    w_.text(image.alt);
  }
  w_.put("</p>\n");
}

// Isolated: a caption in front of it may turn what follows.
void Printer::credit(const model::Inlines& credit) {
  w_.put("<bdi class=\"galley-credit\">");
  pattern(label(String::credit), "credit", [&] { inlines(credit); });
  w_.put("</bdi>");
}

void Printer::caption_words(const model::Inlines& caption, const model::Inlines& credited) {
  inlines(caption);
  if (credited.empty()) return;
  if (!caption.empty()) w_.put(" ");
  credit(credited);
}

void Printer::caption(const model::Inlines& caption, const model::Inlines& credited) {
  if (caption.empty() && credited.empty()) return;
  w_.put("<figcaption class=\"galley-caption\">");
  caption_words(caption, credited);
  w_.put("</figcaption>\n");
}

void Printer::small_caption(const model::Image& image) {
  if (image.caption.empty() && image.credit.empty()) return;
  w_.put("<p class=\"galley-caption\">");
  caption_words(image.caption, image.credit);
  w_.put("</p>\n");
}

void Printer::figure(const model::Image& image, const model::Block* block, bool is_lead) {
  const bool shown = !is_lite_ && !image.url.empty();
  if (is_lite_ && image.alt.empty() && image.caption.empty() && image.credit.empty()) return;
  w_.put("<figure class=\"galley-figure");
  if (is_lead) w_.put(" galley-lead");
  w_.put("\"");
  if (block != nullptr) attributes(*block);
  w_.put(">\n");
  if (shown) {
    picture(image, is_lead);
    w_.put("\n");
  } else if (!image.alt.empty() || !is_lite_) {
    missing_picture(image);
  }
  caption(image.caption, image.credit);
  w_.put("</figure>\n");
}

}  // namespace galley::html
