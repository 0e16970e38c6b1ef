#pragma once

#include <string>
#include <string_view>

namespace galley::feed {

/// Appends `text` for XML, in text or in a quoted attribute: "<", ">", "&" and quotes as references.
/// Characters that XML 1.0 §2.2 forbids become U+FFFD; the text has to be UTF-8.
void append_xml(std::string& out, std::string_view text);

/// Appends `<name>text</name>` and a line break; nothing for an empty text. `name` is ours.
void append_element(std::string& out, std::string_view name, std::string_view text);

}  // namespace galley::feed
