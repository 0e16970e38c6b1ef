#include "layout/visit.h"

namespace galley::layout {

void visit_parts(const model::Block& block, PartsVisitor& visitor) {
  using namespace model;
  const auto image = [&](const Image* picture) {
    if (picture == nullptr) return;
    visitor.image(*picture);
    visitor.inlines(picture->caption);
    visitor.inlines(picture->credit);
  };
  const auto teaser = [&](const Teaser& story) {
    visitor.inlines(story.summary);
    image(story.image);
  };
  const auto rows = [&](const text::List<Row>& part) {
    for (const auto& row : part) {
      for (const auto& cell : row.cells) visitor.inlines(cell.text);
    }
  };
  std::visit(Visitor{
                 [&](const Paragraph& b) { visitor.inlines(b.text); },
                 [&](const Heading& b) { visitor.heading(b); },
                 [&](const BulletList& b) {
                   for (const auto& item : b.items) visitor.blocks(item.body);
                 },
                 [&](const DefinitionList& b) {
                   for (const auto& item : b.items) {
                     item.is_term ? visitor.inlines(item.term) : visitor.blocks(item.body);
                   }
                 },
                 [&](const Quote& b) {
                   visitor.blocks(b.body);
                   visitor.inlines(b.attribution);
                 },
                 [&](const PullQuote& b) {
                   visitor.inlines(b.text);
                   visitor.inlines(b.attribution);
                 },
                 [&](const Image* b) { image(b); },
                 [&](const Gallery* b) {
                   visitor.title(b->title);
                   for (const auto* picture : b->images) image(picture);
                   visitor.leave();
                 },
                 [&](const Media* b) {
                   image(b->poster);
                   visitor.blocks(b->transcript);
                   visitor.inlines(b->caption);
                   visitor.inlines(b->credit);
                 },
                 [&](const Embed* b) { visitor.inlines(b->caption); },
                 [&](const Table* b) {
                   visitor.inlines(b->caption);
                   rows(b->header);
                   rows(b->rows);
                   rows(b->footer);
                 },
                 [&](const CodeBlock& b) { visitor.inlines(b.caption); },
                 [&](const Divider&) {},
                 [&](const Aside& b) {
                   visitor.title(b.title);
                   visitor.blocks(b.body);
                   visitor.leave();
                 },
                 [&](const Details& b) {
                   visitor.inlines(b.summary);
                   visitor.blocks(b.body);
                 },
                 [&](const Timeline& b) {
                   visitor.title(b.title);
                   for (const auto& item : b.items) {
                     visitor.title(item.title);
                     visitor.blocks(item.body);
                     visitor.leave();
                   }
                   visitor.leave();
                 },
                 [&](const Teaser* b) { teaser(*b); },
                 [&](const TeaserList& b) {
                   visitor.title(b.title);
                   for (const auto& story : b.items) teaser(story);
                   visitor.leave();
                 },
                 [&](const Update* b) {
                   visitor.title(b->title);
                   visitor.blocks(b->body);
                   visitor.leave();
                 },
                 [&](const Fallback&) {},
             },
             block.content);
}

}  // namespace galley::layout
