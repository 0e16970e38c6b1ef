#pragma once

#include <array>
#include <cstdint>
#include <string_view>

/// The services that an article can be shared on. A new one is one line of the table.
namespace galley::share {

struct Service {
  std::string_view id;  ///< as articles and options name it
  std::string_view
      name;  ///< a brand, the same in every language; empty where the interface has its own words

  /// "{url}", "{title}" and "{text}" stand for percent-encoded values; all else is as it is sent. Empty: not
  /// an address but something that the page does by itself.
  std::string_view address;

  /// Characters that a title or text may have, with the link where the post holds both.
  std::uint16_t limit = 1000;

  /// How many of them the link takes, with the space before it.
  std::uint16_t link = 0;

  /// Whether characters are counted as X does: two for those of East Asian scripts and for emoji.
  bool wide_count_two = false;
};

/// `Service::link` of a service that counts every character of the URL.
inline constexpr std::uint16_t whole_link = 0xFFFF;

/// In the order in which they are offered. Where a service publishes no limit, 1000 characters keep the
/// address within what mail programs and browsers take.
inline constexpr std::array<Service, 12> services = {{
    // RFC 6068 §5: line breaks in a body are %0D%0A.
    {"email", "", "mailto:?subject={title}&body={text}%0D%0A%0D%0A{url}"},
    {"whatsapp", "WhatsApp", "https://wa.me/?text={text}%20{url}"},
    {"facebook", "Facebook", "https://www.facebook.com/sharer/sharer.php?u={url}"},
    // Every URL counts 23 on X and on Mastodon.
    {"x", "X", "https://x.com/intent/tweet?text={text}&url={url}", 280, 24, true},
    {"bluesky", "Bluesky", "https://bsky.app/intent/compose?text={text}%20{url}", 300, whole_link},
    {"threads", "Threads", "https://www.threads.com/intent/post?text={text}&url={url}", 500, whole_link},
    // Asks for the reader's own server; what follows "#" is not sent to it.
    {"mastodon", "Mastodon", "https://share.joinmastodon.org/#text={text}%20{url}", 500, 24},
    {"linkedin", "LinkedIn", "https://www.linkedin.com/sharing/share-offsite/?url={url}"},
    {"reddit", "Reddit", "https://www.reddit.com/submit?url={url}&title={title}", 300},
    {"telegram", "Telegram", "https://t.me/share/url?url={url}&text={text}"},
    {"copy", "", ""},
    {"print", "", ""},
}};

/// The service with this id, or null.
constexpr const Service* find_service(std::string_view id) {
  for (const auto& service : services) {
    if (service.id == id) return &service;
  }
  return nullptr;
}

}  // namespace galley::share
