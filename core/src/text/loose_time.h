#pragma once

#include <string_view>

#include "text/time.h"

namespace galley::text {

/// Reads a date that is not RFC 3339 but has one clear reading: ISO 8601 without colons, seconds or offset
/// ("20260301T093000Z", "2026-03-01T09:30+0200", "2026-03-01 09:30"), years first ("2026/03/01"), RFC 5322
/// §3.3 ("Sun, 01 Mar 2026 09:30:00 GMT"), months in English words ("March 1, 2026"), and seconds or
/// milliseconds since 1970 in digits. Dates in digits that begin with a day or a month are ambiguous and not
/// read. False, with `out` empty, when there is no reading.
bool read_loose_timestamp(std::string_view text, Timestamp& out);

}  // namespace galley::text
