/** Headphones and lock screens: their keys press the buttons of the reading aids, while those read aloud. */

/** @param {string} title @param {string} publisher */
export function mediaSession(title, publisher) {
  const { mediaSession: session } = navigator;
  const aids = document.querySelector('galley-reading');
  if (!session || !aids) return;
  const buttons = () => {
    const holder = aids.querySelector('.galley-reading-listen');
    const [previous, next, stop] = holder?.querySelectorAll('.galley-reading-speech > button') ?? [];
    const play = holder?.querySelector('button');
    return { holder, play, previous, next, stop };
  };
  let reading = false;
  const show = () => {
    const { holder, play } = buttons();
    const now = holder?.hasAttribute('data-reading') ?? false;
    if (now && !reading) session.metadata = new MediaMetadata({ title, artist: publisher });
    if (!now) session.metadata = null;
    session.playbackState = now ? (play?.textContent === paused ? 'playing' : 'paused') : 'none';
    reading = now;
  };
  /** The word of the play button while it reads. @type {string | null | undefined} */
  let paused;
  aids.addEventListener('click', ({ target }) => {
    const { play } = buttons();
    // The aids have changed its word by now.
    if (play && target === play && !reading) paused = play.textContent;
  });
  new MutationObserver(show).observe(aids, {
    subtree: true,
    attributes: true,
    childList: true,
    attributeFilter: ['data-reading'],
  });
  const press = (/** @type {'play' | 'previous' | 'next' | 'stop'} */ name) => () => {
    const button = buttons()[name];
    if (button instanceof HTMLElement) button.click();
  };
  for (const [action, name] of /** @type {const} */ ([
    ['play', 'play'],
    ['pause', 'play'],
    ['stop', 'stop'],
    ['previoustrack', 'previous'],
    ['nexttrack', 'next'],
  ])) {
    try {
      session.setActionHandler(action, press(name));
    } catch {
      // Not every browser knows every action.
    }
  }
}
