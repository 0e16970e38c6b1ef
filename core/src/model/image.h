#pragma once

#include <cstdint>
#include <string_view>

#include "model/inline.h"

namespace galley::model {

/// One rendition of a picture.
struct Source {
  text::Url url;
  std::uint32_t width;    ///< pixels of the file; 0 when unknown
  std::string_view type;  ///< MIME type, e.g. "image/avif"; empty when unknown
};

/// The part of a picture that must stay visible when it is cropped, in hundredths from the top left.
struct Focus {
  bool given;
  std::uint8_t x;
  std::uint8_t y;
};

struct Image {
  const text::Place* place;
  text::Url url;
  std::string_view alt;
  bool has_alt;
  bool decorative;
  std::uint32_t width;   ///< CSS pixels; 0 when unknown
  std::uint32_t height;  ///< CSS pixels; 0 when unknown
  Inlines caption;
  Inlines credit;
  text::List<Source> sources;
  Focus focus;
};

}  // namespace galley::model
