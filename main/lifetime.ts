interface EndingApp {
  on(event: 'will-quit', listener: (event: { preventDefault(): void }) => void): unknown;
  on(event: 'window-all-closed', listener: () => void): unknown;
  quit(): void;
}

interface Parent {
  on(event: 'disconnect', listener: () => void): unknown;
}

/** The app ends with its last window, and with the process that started it; the backend first. */
export function endTogether(
  app: EndingApp,
  parent: Parent,
  stopBackend: () => Promise<void>,
): void {
  let stopped = false;
  app.on('window-all-closed', () => app.quit());
  parent.on('disconnect', () => app.quit());
  app.on('will-quit', (event) => {
    if (stopped) return;
    event.preventDefault();
    const quit = (): void => {
      stopped = true;
      app.quit();
    };
    // Not in the same turn: Electron ignores a quit while it still asks whether to quit.
    const soon = (): void => void setImmediate(quit);
    stopBackend().then(soon, soon);
  });
}
