// A lime tree shades one half of a bright street.
import { box, disc, gradient, line, picture, px, random, range, shape } from '../paint.mjs';

const HOUSES = ['#e7b58a', '#f0d6a5', '#d8947a', '#e9c7b0', '#c7a98c', '#f2dcb6'];

export function draw() {
  const next = random(18);
  const defs = [
    gradient('sky', [
      [0, '#8fc9e8'],
      [1, '#fdf3d8'],
    ]),
    gradient('street', [
      [0, '#e9dcc6'],
      [1, '#d4c3a8'],
    ]),
  ].join('');
  const houses = range(7).map((house) => {
    const x = house * 240 - 40;
    const height = 380 + ((house * 67) % 110);
    const top = 700 - height;
    const windows = range(9).map((window) => {
      const [wx, wy] = [x + 34 + (window % 3) * 64, top + 70 + Math.floor(window / 3) * 104];
      return (
        box(wx, wy, 36, 60, '#5d7f8f', 'rx="3"') +
        line(`M${wx - 4} ${wy + 64}h44`, '#ffffff', 5, 'opacity="0.7"') +
        box(wx - 16, wy, 12, 60, '#7b9b80') +
        box(wx + 40, wy, 12, 60, '#7b9b80')
      );
    });
    return `${box(x, top, 238, height, HOUSES[house % HOUSES.length])}${shape(`M${x - 8} ${top + 6}L${x + 40} ${top - 60}H${x + 198}L${x + 246} ${top + 6}Z`, '#a4563f')}${windows.join('')}`;
  });
  const crown = range(150).map((_, index) => {
    const angle = next() * Math.PI * 2;
    const reach = Math.sqrt(next());
    const [x, y] = [560 + Math.cos(angle) * reach * 400, 330 + Math.sin(angle) * reach * 240];
    const tone = index < 60 ? '#3f6b3f' : index < 110 ? '#568a4a' : '#7bab58';
    const shift = index < 60 ? 30 : index < 110 ? 0 : -34;
    return disc(x, y + shift, 44 + next() * 42, tone);
  });
  const dapple = range(60).map(
    () =>
      `<ellipse cx="${px(110 + next() * 900)}" cy="${px(780 + next() * 170)}" rx="${px(6 + next() * 18)}" ry="${px(3 + next() * 5)}" fill="#f3e6c8" opacity="0.6"/>`,
  );
  const bicycle = `<g transform="translate(1180 734)">${[
    '<circle cx="0" cy="60" r="56" fill="none" stroke="#2b2b33" stroke-width="7"/>',
    '<circle cx="190" cy="60" r="56" fill="none" stroke="#2b2b33" stroke-width="7"/>',
    line(
      'M0 60L60 -30H150L190 60M60 -30L92 60L150 -30M0 60H92M150 -30L142 -62L170 -70M60 -30L54 -52',
      '#c23b3b',
      9,
    ),
    line('M34 -54H76', '#2b2b33', 12),
    disc(92, 60, 11, '#2b2b33'),
  ].join('')}</g>`;
  return picture(
    1600,
    1000,
    defs,
    [
      box(0, 0, 1600, 1000, 'url(#sky)'),
      disc(1380, 150, 74, '#fff6cc'),
      disc(1380, 150, 130, '#fff6cc', 'opacity="0.35"'),
      ...houses,
      box(0, 700, 1600, 300, 'url(#street)'),
      box(0, 700, 1600, 22, '#c9b698'),
      ...range(16).map((stone) =>
        line(`M${stone * 110 - 40} 724L${stone * 150 - 340} 1000`, '#c4b294', 2.5, 'opacity="0.7"'),
      ),
      '<ellipse cx="570" cy="860" rx="560" ry="132" fill="#5f6a76" opacity="0.62"/>',
      ...dapple,
      shape(
        'M520 850C534 700 530 600 496 470H560L572 560L640 450L668 470L604 610C596 700 606 780 628 850Z',
        '#5b4334',
      ),
      shape('M572 560L560 470L540 850H520C534 700 530 600 496 470H560Z', '#6f5442'),
      ...crown,
      box(300, 806, 190, 14, '#7a4b2c'),
      line('M322 820V868M468 820V868M306 770H484', '#5a3620', 10),
      `<ellipse cx="1276" cy="860" rx="180" ry="12" fill="#8d7d66" opacity="0.6"/>`,
      bicycle,
    ].join(''),
  );
}
