#include "import/providers.h"

#include <string>

#include "text/entries.h"
#include "text/utf8.h"

namespace galley::import {

namespace {

using std::string_view;

// How a page's address becomes a frame's: the id stands behind `marker` and ends before any of "/?&#".
struct Provider {
  string_view name;
  string_view host;    // of the page, without "www."
  string_view marker;  // what stands before the id in path and query
  string_view frame;   // what the id is put behind
  string_view frame_end;
};

// A marker and a frame that hold "*" share one more segment of the path there, such as the name of a user.

// Addresses from each provider's own documentation on embedding; the variants without cookies where there are
// any.
// The five texts of each, see take_entry.
constexpr char kProviders[] =
    "YouTube\0youtube.com\0v=\0https://www.youtube-nocookie.com/embed/\0\0"
    "YouTube\0youtu.be\0/\0https://www.youtube-nocookie.com/embed/\0\0"
    "YouTube\0youtube.com\0/shorts/\0https://www.youtube-nocookie.com/embed/\0\0"
    "YouTube\0youtube.com\0/live/\0https://www.youtube-nocookie.com/embed/\0\0"
    "YouTube\0youtube.com\0/embed/\0https://www.youtube-nocookie.com/embed/\0\0"
    "YouTube\0youtube-nocookie.com\0/embed/\0https://www.youtube-nocookie.com/embed/\0\0"
    "Vimeo\0vimeo.com\0/\0https://player.vimeo.com/video/\0?dnt=1\0"
    "Vimeo\0player.vimeo.com\0/video/\0https://player.vimeo.com/video/\0?dnt=1\0"
    "Dailymotion\0dailymotion.com\0/video/\0https://geo.dailymotion.com/player.html?video=\0\0"
    "Spotify\0open.spotify.com\0/track/\0https://open.spotify.com/embed/track/\0\0"
    "Spotify\0open.spotify.com\0/album/\0https://open.spotify.com/embed/album/\0\0"
    "Spotify\0open.spotify.com\0/episode/\0https://open.spotify.com/embed/episode/\0\0"
    "Spotify\0open.spotify.com\0/playlist/\0https://open.spotify.com/embed/playlist/\0\0"
    "CodePen\0codepen.io\0/*/pen/\0https://codepen.io/*/embed/\0\0"
    "Datawrapper\0datawrapper.dwcdn.net\0/\0https://datawrapper.dwcdn.net/\0/\0"
    "Flourish\0public.flourish.studio\0/visualisation/\0https://flo.uri.sh/visualisation/\0/embed\0"
    "SoundCloud\0api.soundcloud.com\0/tracks/\0https://w.soundcloud.com/player/?url=https%3A//"
    "api.soundcloud.com/tracks/\0\0";

Provider take_provider(const char*& at) {
  Provider provider;
  for (auto* text : {&provider.name, &provider.host, &provider.marker, &provider.frame, &provider.frame_end})
    *text = text::take_entry(at);
  return provider;
}

bool is_id_character(char c) { return text::is_alpha(c) || text::is_digit(c) || c == '-' || c == '_'; }

string_view id_behind(string_view rest, string_view marker) {
  const auto at = rest.find(marker);
  if (at == string_view::npos) return {};
  // "v=" is a parameter only behind "?" or "&".
  if (marker.back() == '=' && (at == 0 || (rest[at - 1] != '?' && rest[at - 1] != '&'))) return {};
  if (marker.front() == '/' && at != 0) return {};
  rest.remove_prefix(at + marker.size());
  std::size_t end = 0;
  while (end < rest.size() && is_id_character(rest[end])) ++end;
  if (end < rest.size() && string_view{"/?&#"}.find(rest[end]) == string_view::npos) return {};
  return rest.substr(0, end);
}

// The frame's address for what follows the host in the page's; empty when it has another form.
std::string frame_address(const Provider& provider, string_view rest) {
  auto marker = provider.marker;
  std::string frame{provider.frame};
  if (marker.substr(0, 2) == "/*") {
    std::size_t end = 1;
    while (end < rest.size() && is_id_character(rest[end])) ++end;
    if (end < 2) return {};
    frame.replace(frame.find('*'), 1, rest.substr(1, end - 1));
    marker.remove_prefix(2);
    rest.remove_prefix(end);
  }
  const auto id = id_behind(rest, marker);
  return id.empty() ? std::string{} : frame.append(id).append(provider.frame_end);
}

}  // namespace

void find_provider(model::Embed& embed, const text::Place* place, Context& context) {
  const auto host = text::host(embed.url);
  auto bare =
      host.substr(0, 4) == "www." || host.substr(0, 2) == "m." ? host.substr(host.find('.') + 1) : host;
  const auto url = embed.url.view();
  const auto rest = host.empty() ? string_view{} : url.substr(url.find(host) + host.size());
  for (const char* at = kProviders; *at != '\0';) {
    const auto provider = take_provider(at);
    if (!text::equal_ignoring_case(bare, provider.host)) continue;
    const auto frame = frame_address(provider, rest);
    if (frame.empty()) continue;
    // Readers are told who is asked before anything loads, so the name is the host's, whatever was written.
    embed.provider = provider.name;
    embed.frame = text::trusted_url(context.arena, frame);
    return;
  }
  if (embed.provider.empty()) embed.provider = bare;
  context.problems.add(text::Code::embed_unknown, place, embed.provider);
}

}  // namespace galley::import
