#include "locale/plural.h"

namespace galley::locale {
namespace {

#include "locale/plural_rules.inc"

}  // namespace

Plural plural(Language language, std::uint32_t number) {
  return category_by_rule(kRuleOf[strings_of(language)], number);
}

bool has_plural(Language language, Plural category) {
  return (kCategoriesOf[strings_of(language)] >> static_cast<unsigned>(category) & 1) != 0;
}

}  // namespace galley::locale
