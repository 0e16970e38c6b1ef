/**
 * How tall a frame has to be. It follows what is in the frame; where that follows the frame in turn, the two would grow
 * for ever, so after a few rounds at one width it stays as it is and the frame scrolls.
 */

/** Rounds in which the frame was made taller and what is in it grew for no other reason. */
const ROUNDS = 5;

/** CSS pixels below a dialog. */
const ROOM = 24;

/**
 * @param {HTMLElement} holder
 * @param {(height: number) => void} say  when it has changed by more than a pixel
 * @returns {number} the height now
 */
export function reportHeight(holder, say) {
  let said = height(holder);
  let width = innerWidth;
  let rounds = 0;
  let resized = false;
  const observer = new ResizeObserver(() => requestAnimationFrame(check));
  const check = () => {
    const now = height(holder);
    if (innerWidth !== width) [width, rounds] = [innerWidth, 0];
    if (Math.abs(now - said) <= 1) return;
    // At rest it stays, until the width or the reader changes something.
    if (rounds > ROUNDS) return;
    rounds = resized && now > said ? rounds + 1 : 0;
    resized = false;
    said = now;
    say(now);
  };
  observer.observe(holder);
  addEventListener('resize', () => {
    resized = true;
    check();
  });
  // What readers do may make it grow as often as they like.
  for (const type of ['click', 'keydown']) addEventListener(type, () => (rounds = 0), true);
  new MutationObserver((changes) => {
    for (const { target } of changes) if (target instanceof HTMLDialogElement && target.open) lower(target);
    check();
  }).observe(holder, { subtree: true, attributeFilter: ['open', 'hidden'] });
  return said;
}

/** @param {HTMLElement} holder */
function height(holder) {
  const dialogs = [...holder.querySelectorAll('dialog[open]')];
  const ends = dialogs.map((dialog) => dialog.getBoundingClientRect().bottom + scrollY + ROOM);
  return Math.max(holder.getBoundingClientRect().height, ...ends);
}

/** Puts a dialog where the reader is: around the button that opened it. @param {HTMLDialogElement} dialog */
function lower(dialog) {
  const opener = dialog.closest('[data-galley-share]')?.getBoundingClientRect().top ?? 0;
  const top = Math.max(ROOM / 2, opener + scrollY - dialog.getBoundingClientRect().height / 2);
  dialog.style.setProperty('--galley-dialog-top', `${Math.round(top)}px`);
}
