/** Places are noted by pages and exported with the index: here the later of both goes to the other. */

import { changeAll, entries } from '../shared/library.js';
import { keepVisit, keptVisit } from './place.js';

/** Before the library is exported, and after one came in. */
export async function bringVisitsTogether() {
  const newer = new Map();
  for (const { key, read = 0, progress = 0, place } of await entries()) {
    const visit = keptVisit(key);
    if (visit && visit.read > read) newer.set(key, visit);
    else if (read > (visit?.read ?? 0)) keepVisit(key, { place, progress, read });
  }
  if (newer.size > 0) await changeAll(newer);
}
