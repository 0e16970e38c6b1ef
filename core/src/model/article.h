#pragma once

#include <cstdint>
#include <string_view>

#include "model/block.h"

namespace galley::model {

struct Person {
  std::string_view name;
  text::Url url;
  std::string_view role;
  const Image* image;
};

struct Publisher {
  std::string_view name;
  text::Url url;
  const Image* logo;
};

struct Tag {
  std::string_view name;
  text::Url url;
};

struct Correction {
  text::Timestamp date;
  Inlines text;
};

struct Kicker {
  std::string_view text;
  text::Url url;
};

enum class Access : std::uint8_t { free, metered, paid };

/// A service as the article names it, known or not.
struct ShareChoice {
  const text::Place* place;
  std::string_view id;
};

struct Share {
  bool enabled = true;
  text::Url url;
  std::string_view title;
  std::string_view text;
  bool has_services = false;  ///< false: the option, or all services
  text::List<ShareChoice> services;
};

/// A footnote. References find it by its index in Article::notes.
struct Note {
  const text::Place* place;
  std::string_view label;
  Blocks body;
};

/// Everything that an article says, in one value. Views point into the arena of the render and into its
/// input.
struct Article {
  bool is_article = false;  ///< false: the input was a related list, or nothing that could be read
  const text::Place* place = nullptr;
  std::string_view id;
  text::Url url;
  std::string_view language;  ///< BCP 47; empty when the input has none
  bool rtl = false;
  bool has_direction = false;
  Kicker kicker;
  std::string_view title;
  const text::Place* title_place = nullptr;
  Inlines standfirst;
  std::string_view dateline;
  text::List<Person> authors;
  Publisher publisher{};
  text::Timestamp published;
  text::Timestamp modified;
  const text::Place* modified_place = nullptr;
  const Image* image = nullptr;
  Blocks body;
  text::List<Note> notes;
  text::List<Tag> tags;
  text::List<Correction> corrections;
  Related related{};
  Share share;
  text::Url edit;
  std::string_view license;
  text::Url license_url;
  std::string_view rights;
  Access access = Access::free;
  std::uint32_t reading_minutes = 0;  ///< 0: counted from the text
  std::uint32_t headings = 0;         ///< how many Heading::index values were given out
};

}  // namespace galley::model
