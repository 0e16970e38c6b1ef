// As much of W3C WebDriver as the tests of WebKitGTK need: commands are JSON over HTTP. Not a test.

/** Milliseconds for one command. */
const patience = 30_000;

/** The keys that WebDriver has code points for (W3C WebDriver §17.4.2). @type {Record<string, string>} */
const keyCodes = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Escape: '\uE00C',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
};

/**
 * @param {string} root  of the driver, or of one of its sessions
 * @returns {(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) => Promise<any>}
 */
export const commands = (root) => async (method, path, body) => {
  const answer = await fetch(root + path, {
    method,
    body: body && JSON.stringify(body),
    headers: { connection: 'close' }, // The driver closes idle connections without a word.
    signal: AbortSignal.timeout(patience),
  }).catch((error) => {
    throw new Error(`${method} ${root}${path}: ${error.name}: ${error.message}`, { cause: error });
  });
  const { value } = /** @type {{ value: any }} */ (await answer.json());
  if (value?.error) throw new Error(`${path}: ${value.error}: ${value.message}`);
  return value;
};

/** The source of one press of keys, modifiers around it. @param {string} keys */
export function keyActions(keys) {
  const codes = keys.split('+').map((key) => keyCodes[key] ?? key);
  return {
    type: 'key',
    id: 'keyboard',
    actions: [
      ...codes.map((value) => ({ type: 'keyDown', value })),
      ...codes.reverse().map((value) => ({ type: 'keyUp', value })),
    ],
  };
}

/** @param {(import('./index.mjs').Point | 'down' | 'up')[]} steps */
export function pointerActions(steps) {
  const actions = steps.map((step) =>
    typeof step === 'string'
      ? { type: step === 'down' ? 'pointerDown' : 'pointerUp', button: 0 }
      : { type: 'pointerMove', duration: 0, x: Math.round(step[0]), y: Math.round(step[1]) },
  );
  return { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions };
}
