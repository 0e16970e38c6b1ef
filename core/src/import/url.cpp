#include "import/url.h"

#include <string>

#include <galley/limits.h>

#include "text/utf8.h"

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
  std::uint32_t slashes = 0;
  bool is_token = true;
  for (const char c : value) {
    slashes += c == '/' ? 1 : 0;
    is_token = is_token && (text::is_alpha(c) || text::is_digit(c) ||
                            std::string_view{"/!#$&-^_.+"}.find(c) != std::string_view::npos);
  }
  return is_token && slashes == 1 && value.front() != '/' && value.back() != '/';
}

}  // namespace galley::import
