#include "layout/phrases.h"

#include "text/utf8.h"

namespace galley::layout {

namespace {

using std::string_view;

// Short on purpose: what is listed is nearly always a fault, and a hint that is often wrong is soon ignored.
constexpr std::array kPhrases = {
    Phrases{
        "en",
        {"here", "click here", "read more", "more", "this", "link", "this link", "learn more"},
        {"box on the left", "box on the right", "red box", "green box", "marked in red", "marked in green"}},
    Phrases{"fr",
            {"ici", "cliquez ici", "lire la suite", "en savoir plus", "plus", "lien"},
            {"encadré à gauche", "encadré à droite", "en rouge", "en vert", "image de gauche",
             "image de droite"}},
    Phrases{"de",
            {"hier", "hier klicken", "mehr", "weiterlesen", "mehr lesen", "mehr erfahren", "link"},
            {"kasten links", "kasten rechts", "rot markiert", "grün markiert", "bild links", "bild rechts"}},
    Phrases{"es",
            {"aquí", "haga clic aquí", "leer más", "más", "ver más", "enlace"},
            {"recuadro de la izquierda", "recuadro de la derecha", "en rojo", "en verde"}},
    Phrases{"pt",
            {"aqui", "clique aqui", "ler mais", "leia mais", "saiba mais", "mais"},
            {"caixa à esquerda", "caixa à direita", "em vermelho", "em verde"}},
    Phrases{"it",
            {"qui", "clicca qui", "leggi tutto", "continua a leggere", "altro"},
            {"riquadro a sinistra", "riquadro a destra", "in rosso", "in verde"}},
    Phrases{"nl",
            {"hier", "klik hier", "lees meer", "meer", "link"},
            {"kader links", "kader rechts", "in het rood"}},
    Phrases{"pl",
            {"tutaj", "kliknij tutaj", "czytaj więcej", "więcej", "link"},
            {"ramka po lewej", "ramka po prawej"}},
    Phrases{"ru",
            {"здесь", "тут", "нажмите здесь", "читать далее", "подробнее"},
            {"рамка слева", "рамка справа"}},
    Phrases{"uk", {"тут", "натисніть тут", "читати далі", "докладніше"}, {"рамка ліворуч", "рамка праворуч"}},
    Phrases{
        "tr", {"burada", "buraya tıklayın", "devamını oku", "daha fazla"}, {"soldaki kutu", "sağdaki kutu"}},
    Phrases{"ar", {"هنا", "اضغط هنا", "اقرأ المزيد", "المزيد"}, {"المربع على اليسار", "المربع على اليمين"}},
    Phrases{"he", {"כאן", "לחצו כאן", "קרא עוד", "קראו עוד", "עוד"}, {"התיבה משמאל", "התיבה מימין"}},
    Phrases{"fa", {"اینجا", "اینجا کلیک کنید", "بیشتر بخوانید", "بیشتر"}, {"کادر سمت چپ", "کادر سمت راست"}},
    Phrases{"hi", {"यहाँ", "यहां", "यहाँ क्लिक करें", "और पढ़ें", "अधिक"}, {"बाईं ओर का बॉक्स", "दाईं ओर का बॉक्स"}},
    Phrases{"zh", {"这里", "点击这里", "点此", "更多", "阅读更多", "阅读全文"}, {"左侧的方框", "右侧的方框"}},
    Phrases{
        "ja", {"こちら", "ここ", "ここをクリック", "続きを読む", "もっと見る", "詳細"}, {"左の枠", "右の枠"}},
    Phrases{"ko", {"여기", "여기를 클릭", "더 보기", "더보기", "자세히"}, {"왼쪽 상자", "오른쪽 상자"}},
};

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

const Phrases& phrases_for(string_view language) {
  const auto primary = language.substr(0, language.find('-'));
  for (const auto& phrases : kPhrases) {
    if (text::equal_ignoring_case(phrases.language, primary)) return phrases;
  }
  return kPhrases.front();
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
  for (const char rarest : rarest_) {
    for (auto at = words.find(rarest); at != string_view::npos; at = words.find(rarest, at + 1)) {
      for (std::size_t i = 0; i < anchors_.size() && !phrases_.sensory[i].empty(); ++i) {
        const auto phrase = phrases_.sensory[i];
        if (phrase[anchors_[i]] != rarest || at < anchors_[i]) continue;
        const auto start = at - anchors_[i];
        const bool inside_word = start > 0 && text::is_alpha(words[start - 1]);
        if (!inside_word && starts_with(words.substr(start), phrase))
          return words.substr(start, phrase.size());
      }
    }
  }
  return {};
}

}  // namespace galley::layout
