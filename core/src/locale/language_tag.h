#pragma once

#include <string_view>

/// BCP 47 language tags as content carries them: any language, not only those of the interface. Nothing here
/// is slower than linear in the length of the tag.
namespace galley::locale {

/// Whether text in this language runs from right to left. A script subtag decides ("az-Arab"); then CLDR's
/// likely script of the language, in its region where that matters ("pa-PK"). False for tags that are unknown
/// or malformed.
bool is_rtl(std::string_view tag);

/// The subtags, as written; empty when absent. "_" separates too, because content is found with it.
std::string_view primary_subtag(std::string_view tag);
std::string_view script_of(std::string_view tag);
std::string_view region_of(std::string_view tag);

/// Whether two tags are the same but for case and for "_" instead of "-".
bool same_tag(std::string_view left, std::string_view right);

}  // namespace galley::locale
