/** The pages of the app but the articles': one script, small enough for whichever is opened, and then there for all. */

import { openAdd } from './add.js';
import { openLibrary } from './library.js';
import { start } from './start.js';
import { openStorage } from './storage.js';
import { openToday } from './today.js';
import { loadWords } from './words.js';

/** @type {Record<string, () => void>} */
const pages = { library: openLibrary, today: openToday, add: openAdd, storage: openStorage, missing: start };

await loadWords();
pages[document.body.dataset.page ?? '']?.();
