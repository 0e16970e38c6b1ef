// Which pictures there are and how each is delivered. Landscapes are full of small shapes, so they are sent as
// renditions; diagrams and drawings stay SVG.
const WIDE = { width: 1600, height: 1000, widths: [480, 960, 1600] };

/** @type {Record<string, {width: number, height: number, widths?: number[], formats?: Array<'avif' | 'webp' | 'png'>}>} */
export const pictures = {
  'tide-mill': { ...WIDE, formats: ['avif', 'webp'] },
  'night-train': { ...WIDE, formats: ['avif', 'webp'] },
  bell: { ...WIDE, formats: ['avif', 'webp'] },
  oasis: { ...WIDE, formats: ['avif', 'webp'] },
  'covered-bridge': { ...WIDE, formats: ['avif', 'webp'] },
  'lake-swim': { ...WIDE, formats: ['webp'] },
  bread: { ...WIDE, formats: ['webp'] },
  'street-tree': { ...WIDE, formats: ['webp'] },
  'wind-organ': { ...WIDE, formats: ['webp'] },
  cranes: { ...WIDE, formats: ['webp'] },
  'cork-oaks': { ...WIDE, formats: ['webp'] },
  indigo: { ...WIDE, formats: ['webp'] },
  stepwell: { ...WIDE, widths: [480, 960], formats: ['png'] },
  comet: { ...WIDE, widths: [480, 960], formats: ['png'] },
};
