/** Says behind each recent time of the core's HTML how long ago it was, and keeps it true. */
export function tellAgo(root?: ParentNode, options?: { signal?: AbortSignal; now?: () => number }): void;
