// The mouse, of the two libraries that have the same one. Not a test.

/**
 * @typedef {object} Mouse
 * @property {(x: number, y: number) => Promise<void>} move
 * @property {() => Promise<void>} down
 * @property {() => Promise<void>} up
 */

/** @param {Mouse} mouse @returns {(steps: (import('./index.mjs').Point | 'down' | 'up')[]) => Promise<void>} */
export const pointing = (mouse) => async (steps) => {
  for (const step of steps) {
    if (step === 'down') await mouse.down();
    else if (step === 'up') await mouse.up();
    else await mouse.move(...step);
  }
};
