/** Completion from the format's JSON Schema: names of fields, kinds of blocks, fixed values. */

import { pointerAt } from './pointer.js';

/** @typedef {Record<string, any>} Schema */

export class SchemaCompletion {
  #schema;

  /** @param {Schema} schema */
  constructor(schema) {
    this.#schema = schema;
  }

  /** @param {import('@codemirror/autocomplete').CompletionContext} context */
  complete = (context) => {
    const { state, pos } = context;
    const word = context.matchBefore(/"[\w-]*/);
    if (!word && !context.explicit) return null;
    const before = state.sliceDoc(0, word?.from ?? pos).trimEnd();
    const isValue = before.endsWith(':');
    const pointer = pointerAt(state, isValue ? before.length : (word?.from ?? pos));
    const path = pointer.split('/').slice(1);
    if (!isValue && word && /[\w-]$/.test(pointer) && !before.endsWith(',') && !before.endsWith('{'))
      return null;
    const objects = this.#at(path);
    const options = isValue
      ? objects.flatMap((schema) => values(schema))
      : objects.flatMap((schema) => names(schema));
    const unique = [...new Map(options.map((option) => [option.label, option])).values()];
    return unique.length ? { from: word?.from ?? pos, options: unique, validFor: /^"?[\w-]*$/ } : null;
  };

  /** Every schema that the value at a path may follow. @param {string[]} path @returns {Schema[]} */
  #at(path) {
    let now = this.#open(this.#schema);
    for (const step of path) {
      if (step === '') continue;
      now = now.flatMap((schema) => {
        const next = /^\d+$/.test(step) ? schema.items : schema.properties?.[step];
        return next ? this.#open(next) : [];
      });
    }
    return now;
  }

  /** A schema with its references and alternatives followed. @param {Schema} schema @param {number} [depth] @returns {Schema[]} */
  #open(schema, depth = 0) {
    if (depth > 12) return [];
    const all = [schema];
    if (schema.$ref) all.push(...this.#open(this.#schema.$defs[schema.$ref.split('/').pop()], depth + 1));
    for (const list of [schema.anyOf, schema.oneOf, schema.allOf]) {
      for (const one of list ?? []) all.push(...this.#open(one, depth + 1));
    }
    for (const one of [schema.then, schema.else]) if (one) all.push(...this.#open(one, depth + 1));
    return all;
  }
}

/** @param {Schema} schema */
const names = (schema) =>
  Object.entries(schema.properties ?? {}).map(([name, { description }]) => ({
    label: `"${name}"`,
    apply: `"${name}": `,
    detail: description,
    type: 'property',
  }));

/** @param {Schema} schema */
const values = (schema) =>
  [...(schema.enum ?? []), ...('const' in schema ? [schema.const] : [])].map((value) => ({
    label: JSON.stringify(value),
    type: 'constant',
  }));
