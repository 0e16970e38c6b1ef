#include "share/links.h"

#include "share/cut.h"
#include "text/grapheme.h"

namespace galley::share {

namespace {

// What the placeholders of one address stand for.
class Values {
 public:
  Values(const model::Article& article, const Service& service)
      : service_(service),
        url_(address(article).view()),
        title_(title(article)),
        text_(article.share.text.empty() ? title_ : article.share.text) {}

  std::string of(std::string_view placeholder) const {
    if (placeholder == "url") return std::string{url_};
    return shortened(placeholder == "title" ? title_ : text_);
  }

 private:
  std::string shortened(std::string_view text) const {
    const std::size_t link =
        service_.link == whole_link ? text::count_graphemes(url_) + 1 : std::size_t{service_.link};
    const std::size_t room = link < service_.limit ? service_.limit - link : 0;
    return cut(text, static_cast<std::uint32_t>(room), service_.wide_count_two);
  }

  const Service& service_;
  std::string_view url_;
  std::string_view title_;
  std::string_view text_;
};

text::Url fill(text::Arena& arena, const Service& service, const model::Article& article) {
  if (service.address.empty()) return {};
  const Values values{article, service};
  std::string out;
  std::string_view rest = service.address;
  for (auto open = rest.find('{'); open != std::string_view::npos; open = rest.find('{')) {
    const auto close = rest.find('}', open);
    out.append(rest.substr(0, open));
    text::append_component(out, values.of(rest.substr(open + 1, close - open - 1)));
    rest.remove_prefix(close + 1);
  }
  return text::trusted_url(arena, out.append(rest));
}

// Takes ids one by one and keeps the services they name.
class Choice {
 public:
  Choice(text::Arena& arena, text::ProblemLog& problems) : arena_(arena), problems_(problems) {}

  void add(std::string_view id, const text::Place* place) {
    const auto* service = find_service(id);
    if (service == nullptr) return problems_.add(text::Code::share_service, place, id);
    for (const auto* other : services_) {
      if (other == service) return;
    }
    services_.append(arena_, service);
  }
  const text::List<const Service*>& services() const { return services_; }

 private:
  text::Arena& arena_;
  text::ProblemLog& problems_;
  text::List<const Service*> services_;
};

text::List<const Service*> choose(text::Arena& arena, text::ProblemLog& problems,
                                  const model::Article& article, const std::vector<std::string>& chosen) {
  Choice choice{arena, problems};
  if (!chosen.empty()) {
    // Options are not part of the article's text, so these places have no offset in it.
    const auto* list = arena.make<text::Place>()->absent(arena, "options")->absent(arena, "share");
    std::uint32_t position = 0;
    for (const auto& id : chosen) choice.add(id, list->element(arena, position++, 0));
  } else if (article.share.has_services) {
    for (const auto& named : article.share.services) choice.add(named.id, named.place);
  } else {
    for (const auto& service : services) choice.add(service.id, nullptr);
  }
  return choice.services();
}

}  // namespace

text::Url address(const model::Article& article) {
  const auto url = article.share.url.empty() ? article.url : article.share.url;
  return text::host(url).empty() ? text::Url{} : url;
}

std::string_view title(const model::Article& article) {
  return article.share.title.empty() ? article.title : article.share.title;
}

text::List<ShareLink> links(text::Arena& arena, text::ProblemLog& problems, const model::Article& article,
                            const std::vector<std::string>& chosen) {
  text::List<ShareLink> out;
  if (!article.share.enabled) return out;
  const auto wanted = choose(arena, problems, article, chosen);
  if (address(article).empty()) return out;
  for (const auto* service : wanted) {
    out.append(arena, ShareLink{service, fill(arena, *service, article)});
  }
  return out;
}

}  // namespace galley::share
