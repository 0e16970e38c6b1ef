#pragma once

#include <initializer_list>
#include <string_view>

#include "import/object.h"

/// What the importers of foreign formats share: values as other systems really send them.
namespace galley::import {

using Keys = std::initializer_list<std::string_view>;

/// An object of a foreign format. Reads what is meant where it is clear: numbers as strings, arrays of one
/// element for the element, other spellings of a key, references and tags of HTML in plain text, dates in
/// many shapes; says so where the input should be mended. Every key that is named is known, found or not.
class Fields : public Object {
 public:
  using Object::Object;

  /// The first of the members that is there and not empty, arrays of one element unwrapped; or null.
  const json::Value* first(Keys keys);
  /// The key that `first` found; the first one when there is none.
  std::string_view key_of(Keys keys) const;

  /// A text without markup: references decoded, tags taken out.
  std::string_view plain(Keys keys);
  /// A text in HTML, as inlines.
  model::Inlines rich(Keys keys);
  /// A date in any shape that has one reading.
  text::Timestamp moment(Keys keys);
  /// A URL as a string, or in an object as "url", "href", "src", "contentUrl" or "@id".
  text::Url link(Keys keys, text::UrlUse use);
  std::uint32_t number(Keys keys, std::uint32_t largest);
  bool truth(std::string_view key, bool otherwise = false);
  std::string_view tag(Keys keys);  ///< of a language

  void ignore_all(Keys keys);
  /// Everything that is not read yet is furniture.
  void ignore_rest();
};

/// A value, arrays of one element unwrapped; null values give null.
const json::Value* unwrap(const json::Value* value);

/// Whether a row takes the cell at `place`: one beyond its limit is a problem.
bool has_room(const model::Row& row, const text::Place* place, Context& context);

/// Calls `use(value, place)` for each element of an array, or for the value itself when it is none; not for
/// null values.
template <class Use>
void each_of(const json::Value* value, const text::Place* place, Context& context, Use use) {
  if (value == nullptr || value->is(json::Kind::null)) return;
  if (!value->is(json::Kind::array)) return use(*value, place);
  for (std::uint32_t i = 0; i < value->count; ++i) {
    const auto& element = value->elements[i];
    if (!element.is(json::Kind::null)) use(element, place->element(context.arena, i, element.offset));
  }
}

}  // namespace galley::import
