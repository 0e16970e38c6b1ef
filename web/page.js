/** For pages that the core rendered elsewhere: one script that brings their sharing, lists and embeds to life. */

import { enhance } from './enhance/index.js';

if (globalThis.document) enhance();
