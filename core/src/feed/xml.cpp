#include "feed/xml.h"

namespace galley::feed {

void append_xml(std::string& out, std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const auto byte = static_cast<unsigned char>(c);
    // U+FFFE and U+FFFF are the only forbidden characters above the controls that UTF-8 can write.
    const bool is_noncharacter = byte == 0xEF && i + 2 < text.size() && text[i + 1] == '\xBF' &&
                                 (text[i + 2] == '\xBE' || text[i + 2] == '\xBF');
    if (is_noncharacter || (byte < 0x20 && c != '\t' && c != '\n' && c != '\r')) {
      out += "\xEF\xBF\xBD";
      if (is_noncharacter) i += 2;
    } else if (c == '&') {
      out += "&amp;";
    } else if (c == '<') {
      out += "&lt;";
    } else if (c == '>') {
      out += "&gt;";
    } else if (c == '"') {
      out += "&quot;";
    } else {
      out += c;
    }
  }
}

void append_element(std::string& out, std::string_view name, std::string_view text) {
  if (text.empty()) return;
  out.append("<").append(name).append(">");
  append_xml(out, text);
  out.append("</").append(name).append(">\n");
}

}  // namespace galley::feed
