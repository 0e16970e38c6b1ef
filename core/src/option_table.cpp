#include "option_table.h"

#include <array>

#include <galley/limits.h>

#include "import/object.h"
#include "option_values.h"

namespace galley {

namespace {

// In the order of the enumerations in <galley/options.h>.
constexpr std::string_view kViews = "article page card related related-items share text lite metadata";
constexpr std::string_view kFormats =
    "auto galley json-feed ninjs json-ld wordpress ghost lexical portable-text editor-js content-tree "
    "contentful apple-news markdown html";
constexpr std::string_view kCards = "small medium large";
constexpr std::string_view kEmbeds = "click never";

template <class T>
bool set_enumerator(const Setting& setting, std::string_view words, T& target) {
  std::uint8_t position = 0;
  if (!set_word(setting, words, position)) return false;
  target = static_cast<T>(position);
  return true;
}

template <class T>
bool set_whole(const Setting& setting, std::int32_t least, std::int32_t most, T& target) {
  std::int32_t number = 0;
  if (!set_number(setting, least, most, number)) return false;
  target = static_cast<T>(number);
  return true;
}

using S = const Setting&;

constexpr std::array kOptions = {
    Option{"view", OptionKind::text,
           "article, page, card, related, related-items, share, text, lite or metadata",
           [](S s) { return set_enumerator(s, kViews, s.options.view); }},
    Option{"format", OptionKind::text, "auto or a format of docs/formats",
           [](S s) { return set_enumerator(s, kFormats, s.options.format); }},
    Option{"now", OptionKind::text, "a time such as 2026-03-01T09:30:00Z",
           [](S s) { return set_text(s, is_time, s.options.now); }},
    Option{"card", OptionKind::text, "small, medium or large",
           [](S s) { return set_enumerator(s, kCards, s.options.card); }},
    Option{"language", OptionKind::text, "the tag of a built-in language, e.g. \"fr\"",
           [](S s) { return set_text(s, is_interface_language, s.options.language); }},
    Option{"heading_level", OptionKind::number, "a whole number from 1 to 4",
           [](S s) { return set_whole(s, 1, 4, s.options.heading_level); }},
    Option{"id_prefix", OptionKind::text, "at most 64 letters, digits, \"-\" and \"_\"",
           [](S s) { return set_text(s, is_id_prefix, s.options.id_prefix); }},
    Option{"links.target", OptionKind::text, "\"_blank\" or nothing",
           [](S s) { return set_text(s, is_target, s.options.links.target); }},
    Option{"links.rel", OptionKind::text, "link types such as \"nofollow sponsored\"",
           [](S s) { return set_text(s, is_rel, s.options.links.rel); }},
    Option{"embeds", OptionKind::text, "click or never",
           [](S s) { return set_enumerator(s, kEmbeds, s.options.embeds); }},
    Option{"images.lazy", OptionKind::flag, "true or false",
           [](S s) { return set_flag(s, s.options.images.lazy); }},
    Option{"images.sizes", OptionKind::text, "media conditions and lengths",
           [](S s) { return set_text(s, is_sizes, s.options.images.sizes); }},
    Option{"share", OptionKind::list, "an array of services",
           [](S s) { return set_list(s, use_service, s.options.share); }},
    Option{"related_limit", OptionKind::number, "a whole number from 0 to 10000",
           [](S s) {
             constexpr auto most = static_cast<std::int32_t>(limits::related_items);
             return set_whole(s, 0, most, s.options.related_limit);
           }},
    Option{"seen", OptionKind::list, "an array of URLs and ids",
           [](S s) { return set_list(s, use_any, s.options.seen); }},
    Option{"edit", OptionKind::flag, "true or false", [](S s) { return set_flag(s, s.options.edit); }},
    Option{"annotate", OptionKind::flag, "true or false",
           [](S s) { return set_flag(s, s.options.annotate); }},
    Option{"time_zone_offset", OptionKind::number, "minutes from -1439 to 1439",
           [](S s) { return set_whole(s, Options::as_written, 1439, s.options.time_zone_offset); }},
    Option{"strings", OptionKind::map, "an object of texts", set_strings},
    Option{"stylesheet", OptionKind::list, "a URL or an array of them",
           [](S s) { return set_list(s, use_url, s.options.stylesheets); }},
    Option{"script", OptionKind::list, "a URL or an array of them",
           [](S s) { return set_list(s, use_url, s.options.scripts); }},
    Option{"early_script", OptionKind::list, "a URL or an array of them",
           [](S s) { return set_list(s, use_url, s.options.early_scripts); }},
    Option{"oembed", OptionKind::text, "a URL", [](S s) { return set_url(s, s.options.oembed); }},
    Option{"shadow", OptionKind::flag, "true or false", [](S s) { return set_flag(s, s.options.shadow); }},
};

}  // namespace

const Option* find_option(std::string_view name) {
  for (const auto& option : kOptions) {
    if (option.name == name) return &option;
  }
  return nullptr;
}

bool is_option_group(std::string_view name) {
  for (const auto& option : kOptions) {
    if (option.name.size() > name.size() && option.name.substr(0, name.size()) == name &&
        option.name[name.size()] == '.') {
      return true;
    }
  }
  return false;
}

std::string_view resembled_option(std::string_view name) {
  for (const auto& option : kOptions) {
    if (import::resembles(option.name, name)) return option.name;
    const auto dot = option.name.find('.');
    if (dot != std::string_view::npos && import::resembles(option.name.substr(0, dot), name)) {
      return option.name.substr(0, dot);
    }
  }
  return {};
}

}  // namespace galley
