#include "text/place.h"

#include <vector>

namespace galley::text {

void append_pointer(std::string& out, const Place* place) {
  std::vector<const Place*> steps;
  for (; place != nullptr && place->parent != nullptr; place = place->parent) steps.push_back(place);
  for (auto step = steps.rbegin(); step != steps.rend(); ++step) {
    out += '/';
    if ((*step)->is_index) {
      out += std::to_string((*step)->index);
      continue;
    }
    // RFC 6901 §3: "~" and "/" are escaped, in this order.
    for (const char c : (*step)->key) {
      if (c == '~') {
        out += "~0";
      } else if (c == '/') {
        out += "~1";
      } else {
        out += c;
      }
    }
  }
}

}  // namespace galley::text
