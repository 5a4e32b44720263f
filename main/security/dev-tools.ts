interface InspectedContents {
  on(event: 'devtools-opened', listener: () => void): unknown;
  closeDevTools(): void;
}

/** Shuts developer tools in the packaged app at once, should anything open them in spite of all. */
export function keepDevToolsShut(contents: InspectedContents, packaged: boolean): void {
  if (packaged) contents.on('devtools-opened', () => contents.closeDevTools());
}
