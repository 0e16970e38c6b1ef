/** Names the core's HTML as parts after its classes: `galley-headline` becomes `::part(headline)` of the shadow root. */
export function nameParts(root: ParentNode): void;
