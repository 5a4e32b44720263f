interface TalkingContents {
  on(event: 'console-message', listener: (...args: unknown[]) => void): unknown;
}

/**
 * Counts what the page's policy refuses, from the page's first byte: Chromium tells of it on the
 * console before any code of the page runs.
 */
export function countPolicyViolations(contents: TalkingContents): () => number {
  let count = 0;
  contents.on('console-message', (details, _level, message) => {
    // Electron 33 passes the text as the third argument, later versions inside the first.
    const text = typeof message === 'string' ? message : textOf(details);
    if (text.includes('Content Security Policy')) count += 1;
  });
  return () => count;
}

function textOf(details: unknown): string {
  const { message } = Object(details) as { readonly message?: unknown };
  return typeof message === 'string' ? message : '';
}
