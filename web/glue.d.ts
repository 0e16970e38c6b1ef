/** The functions that wasm/bindings.cpp exports. Addresses and lengths are bytes in the instance's memory. */
export interface CoreFunctions {
  /** Address of the version: ASCII, ended by NUL. */
  version(): number;
  /** Address of an input buffer of so many bytes, valid until the next reserve or release; 0 when over the limit. */
  reserve(bytes: number): number;
  /** Address of four uint32: HTML address and length, report address and length; valid until the next call. */
  render(optionsBytes: number, articleBytes: number): number;
  /**
   * Some of its memory in UTF-16, in modules for servers alone. Address of two uint32: address and count of units, both 0 if it
   * is ASCII alone; valid until the next call of this function. One for no bytes gives the buffer back.
   */
  utf16?(address: number, bytes: number): number;
  /**
   * Makes UTF-8 of so many units of UTF-16, and tells how many bytes there are; in modules for servers alone. There is to be room
   * for three bytes for each, in which the units may lie, but not before as many bytes as there are units.
   */
  utf8?(from: number, count: number, to: number): number;
  /** Gives back every buffer. */
  release(): void;
}

export interface GlueSettings {
  instantiateWasm(
    imports: WebAssembly.Imports,
    receive: (instance: WebAssembly.Instance) => unknown,
  ): WebAssembly.Exports | Record<string, never>;
}

/** Starts an instance and puts the functions into the settings object it is given. */
export default function createCore(settings: GlueSettings): Promise<CoreFunctions>;
