#include "import/url.h"

namespace galley::import {

text::Url read_url(std::string_view input, text::UrlUse use, const text::Place* place, Context& context) {
  const auto reading = text::read_url(context.arena, input, use, context.base);
  switch (reading.verdict) {
    case text::UrlVerdict::ok:
      break;
    case text::UrlVerdict::empty:
      break;
    case text::UrlVerdict::scheme:
      context.problems.add(text::Code::url_scheme, place, input);
      break;
    case text::UrlVerdict::invalid:
      context.problems.add(text::Code::url_invalid, place, input);
      break;
    case text::UrlVerdict::credentials:
      context.problems.add(text::Code::url_credentials, place, input);
      break;
    case text::UrlVerdict::bidi:
      context.problems.add(text::Code::url_bidi, place, input);
      break;
  }
  return reading.url;
}

}  // namespace galley::import
