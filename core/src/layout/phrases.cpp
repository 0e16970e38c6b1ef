#include "layout/phrases.h"

#include <algorithm>

#include "text/entries.h"
#include "text/lanes.h"
#include "text/utf8.h"

namespace galley::layout {

namespace {

namespace lanes = text::lanes;

using std::string_view;
using text::take_entry;

// Short on purpose: what is listed is nearly always a fault, and a hint that is often wrong is soon ignored.
// Of each language its primary subtag, then what is vague, then what is for the eye alone. English is the
// first.
constexpr char kPhrases[] =
    "en\0here|click here|read more|more|this|link|this link|learn more\0box on the left|box on the right|red "
    "box|green box|marked in red|marked in green\0"
    "fr\0ici|cliquez ici|lire la suite|en savoir plus|plus|lien\0encadré à gauche|encadré à droite|en "
    "rouge|en vert|image de gauche|image de droite\0"
    "de\0hier|hier klicken|mehr|weiterlesen|mehr lesen|mehr erfahren|link\0kasten links|kasten rechts|rot "
    "markiert|grün markiert|bild links|bild rechts\0"
    "es\0aquí|haga clic aquí|leer más|más|ver más|enlace\0recuadro de la izquierda|recuadro de la derecha|en "
    "rojo|en verde\0"
    "pt\0aqui|clique aqui|ler mais|leia mais|saiba mais|mais\0caixa à esquerda|caixa à direita|em "
    "vermelho|em verde\0"
    "it\0qui|clicca qui|leggi tutto|continua a leggere|altro\0riquadro a sinistra|riquadro a destra|in "
    "rosso|in verde\0"
    "nl\0hier|klik hier|lees meer|meer|link\0kader links|kader rechts|in het rood\0"
    "pl\0tutaj|kliknij tutaj|czytaj więcej|więcej|link\0ramka po lewej|ramka po prawej\0"
    "ru\0здесь|тут|нажмите здесь|читать далее|подробнее\0рамка слева|рамка справа\0"
    "uk\0тут|натисніть тут|читати далі|докладніше\0рамка ліворуч|рамка праворуч\0"
    "tr\0burada|buraya tıklayın|devamını oku|daha fazla\0soldaki kutu|sağdaki kutu\0"
    "ar\0هنا|اضغط هنا|اقرأ المزيد|المزيد\0المربع على اليسار|المربع على اليمين\0"
    "he\0כאן|לחצו כאן|קרא עוד|קראו עוד|עוד\0התיבה משמאל|התיבה מימין\0"
    "fa\0اینجا|اینجا کلیک کنید|بیشتر بخوانید|بیشتر\0کادر سمت چپ|کادر سمت راست\0"
    "hi\0यहाँ|यहां|यहाँ क्लिक करें|और पढ़ें|अधिक\0बाईं ओर का बॉक्स|दाईं ओर का बॉक्स\0"
    "zh\0这里|点击这里|点此|更多|阅读更多|阅读全文\0左侧的方框|右侧的方框\0"
    "ja\0こちら|ここ|ここをクリック|続きを読む|もっと見る|詳細\0左の枠|右の枠\0"
    "ko\0여기|여기를 클릭|더 보기|더보기|자세히\0왼쪽 상자|오른쪽 상자\0";

void split(string_view phrases, std::array<string_view, Phrases::most>& out) {
  for (std::size_t i = 0; !phrases.empty(); ++i) {
    out[i] = phrases.substr(0, phrases.find('|'));
    phrases.remove_prefix(std::min(phrases.size(), out[i].size() + 1));
  }
}

string_view without_punctuation(string_view name) {
  const auto is_mark = [](char c) {
    return text::is_space(c) || string_view{".,:;!?>()[]"}.find(c) != string_view::npos;
  };
  // In UTF-8 these have two or three bytes: "…", arrows and pointing quotation marks.
  constexpr std::array<string_view, 5> kWide = {"…", "→", "»", "›", "。"};
  bool changed = true;
  while (changed) {
    changed = false;
    for (; !name.empty() && is_mark(name.back()); changed = true) name.remove_suffix(1);
    for (const auto mark : kWide) {
      if (name.size() < mark.size() || name.substr(name.size() - mark.size()) != mark) continue;
      name.remove_suffix(mark.size());
      changed = true;
    }
  }
  while (!name.empty() && is_mark(name.front())) name.remove_prefix(1);
  return name;
}

// The position of the letter that running text has least of. Not the first, which may be a capital in the
// text.
std::size_t anchor_of(string_view phrase) {
  constexpr string_view kFromRare = "zqxjkvbpygfwmucldrhsnioate";
  std::size_t best = 1;
  std::size_t best_rank = kFromRare.size();
  for (std::size_t i = 1; i < phrase.size(); ++i) {
    const auto rank = kFromRare.find(phrase[i]);
    if (rank < best_rank) {
      best = i;
      best_rank = rank;
    }
  }
  return best;
}

bool starts_with(string_view words, string_view phrase) {
  return words.size() >= phrase.size() && text::equal_ignoring_case(words.substr(0, phrase.size()), phrase);
}

}  // namespace

Phrases phrases_for(string_view language) {
  const auto primary = language.substr(0, language.find('-'));
  const char* at = kPhrases;
  while (*at != '\0' && !text::equal_ignoring_case(take_entry(at), primary)) {
    take_entry(at);
    take_entry(at);
  }
  if (*at == '\0') {
    at = kPhrases;
    take_entry(at);
  }
  Phrases phrases;
  split(take_entry(at), phrases.vague);
  split(take_entry(at), phrases.sensory);
  return phrases;
}

bool is_vague(const Phrases& phrases, string_view name) {
  name = without_punctuation(name);
  for (const auto vague : phrases.vague) {
    if (!vague.empty() && text::equal_ignoring_case(name, vague)) return true;
  }
  return false;
}

SensorySearch::SensorySearch(const Phrases& phrases) : phrases_(phrases) {
  for (std::size_t i = 0; i < phrases.sensory.size() && !phrases.sensory[i].empty(); ++i) {
    anchors_[i] = static_cast<std::uint8_t>(anchor_of(phrases.sensory[i]));
    const char rarest = phrases.sensory[i][anchors_[i]];
    if (rarest_.find(rarest) == std::string::npos) rarest_ += rarest;
  }
}

string_view SensorySearch::find(string_view words) const {
  const auto is_rarest = [this](lanes::Bytes bytes) {
    lanes::Bytes found{};
    for (const char letter : rarest_) found |= lanes::equal(bytes, static_cast<std::uint8_t>(letter));
    return found;
  };
  for (std::size_t at = 0; (at = lanes::find(words, at, is_rarest)) < words.size(); ++at) {
    for (std::size_t i = 0; i < anchors_.size() && !phrases_.sensory[i].empty(); ++i) {
      const auto phrase = phrases_.sensory[i];
      if (phrase[anchors_[i]] != words[at] || at < anchors_[i]) continue;
      const auto start = at - anchors_[i];
      const bool inside_word = start > 0 && text::is_alpha(words[start - 1]);
      if (!inside_word && starts_with(words.substr(start), phrase)) return words.substr(start, phrase.size());
    }
  }
  return {};
}

}  // namespace galley::layout
