import { join } from 'node:path';
import { app, BrowserWindow, nativeTheme, screen, type WebPreferences } from 'electron';
import type { Log } from '../log.ts';
import { WORKSPACE_URL } from '../page/app-origin.ts';
import { troubleUrl, type Trouble } from '../page/trouble-pages.ts';
import { MIN_SIZE, placeWindow } from './bounds.ts';
import { type Kept, readKept, writeKept } from './kept-place.ts';
import { reviveWhenGone } from './revive.ts';
import { letPageZoom } from './zoom.ts';

export interface WorkspaceWindows {
  /** Opens one more window; resolves when its page has been loaded. */
  open(): Promise<BrowserWindow>;
  /** Brings the last used window forward, or opens one. */
  comeForward(): void;
  /** From now on every window tells of this instead. */
  showTrouble(trouble: Trouble): void;
}

export interface WindowOptions {
  readonly preferences: WebPreferences;
  readonly log: Log;
  /** False: windows are made and never seen. */
  readonly visible: boolean;
}

/** Aksel's page colours, so that a window is not white before the page is there. */
const backgrounds = { light: '#ffffff', dark: '#0e151f' } as const;

/** A second window does not hide the first. */
const STAGGER = 32;

/** The windows of the workspace. Each is a page of its own with a line of its own. */
export function workspaceWindows(options: WindowOptions): WorkspaceWindows {
  const file = join(app.getPath('userData'), 'window.json');
  let trouble: Trouble | undefined;
  const address = (): string => (trouble === undefined ? WORKSPACE_URL : troubleUrl(trouble));

  const open = async (): Promise<BrowserWindow> => {
    const kept = readKept(file);
    const window = createWindow(options, kept);
    keepPlace(window, file, kept?.background);
    letPageZoom(window.webContents, process.platform);
    reviveWhenGone(window.webContents, options.log, () => showTrouble('fatal'));
    await window.loadURL(address()).catch(() => options.log({ event: 'page-not-loaded' }));
    return window;
  };
  const showTrouble = (what: Trouble): void => {
    trouble ??= what;
    for (const window of BrowserWindow.getAllWindows()) void window.loadURL(address());
  };
  return {
    open,
    showTrouble,
    comeForward: () => {
      const [window] = BrowserWindow.getAllWindows();
      if (window === undefined) return void open();
      if (window.isMinimized()) window.restore();
      window.show();
      window.focus();
    },
  };
}

function createWindow({ preferences, visible }: WindowOptions, kept: Kept | undefined) {
  const system = nativeTheme.shouldUseDarkColors ? backgrounds.dark : backgrounds.light;
  const areas = screen.getAllDisplays().map((display) => display.workArea);
  const place = placeWindow(kept?.place, areas);
  const shift = BrowserWindow.getAllWindows().length * STAGGER;
  const window = new BrowserWindow({
    ...MIN_SIZE,
    ...place,
    ...(place.x !== undefined && { x: place.x + shift }),
    ...(place.y !== undefined && { y: place.y + shift }),
    show: false,
    title: app.getName(),
    backgroundColor: kept?.background ?? system,
    webPreferences: preferences,
  });
  // What stands in a title is seen in task bars, in screen sharing and in the system's own logs.
  window.on('page-title-updated', (event) => event.preventDefault());
  if (visible) {
    window.once('ready-to-show', () => {
      if (kept?.place.maximized === true && shift === 0) window.maximize();
      window.show();
    });
  }
  return window;
}

/** Remembers where the window was, and the colour of the theme it showed. */
function keepPlace(window: BrowserWindow, file: string, background: string | undefined): void {
  let shown = background;
  window.webContents.on('did-change-theme-color', (_event, colour) => {
    if (colour === null) return;
    shown = colour.toLowerCase();
    window.setBackgroundColor(colour);
  });
  window.on('close', () => {
    const place = { ...window.getNormalBounds(), maximized: window.isMaximized() };
    writeKept(file, { place, ...(shown !== undefined && { background: shown }) });
  });
}
