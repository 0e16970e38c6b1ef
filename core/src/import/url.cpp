#include "import/url.h"

#include <string>

#include <galley/limits.h>

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
  const auto length = reading.url.view().size();
  context.url_growth += length > input.size() ? length - input.size() : 0;
  if (context.url_growth <= limits::url_growth_bytes) return reading.url;
  context.problems.add(text::Code::limit_exceeded, place,
                       "URLs that grow by more than " + std::to_string(limits::url_growth_bytes) + " bytes");
  return {};
}

text::Url base_of(text::Url url) {
  return url.view().substr(0, 1) == "/" || !text::host(url).empty() ? url : text::Url{};
}

bool is_media_type(std::string_view value) {
  const auto slash = value.find('/');
  const bool is_token =
      value.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789/!#$&-^_.+") ==
      std::string_view::npos;
  return is_token && slash > 0 && slash < value.size() - 1 &&
         value.find('/', slash + 1) == std::string_view::npos;
}

}  // namespace galley::import
