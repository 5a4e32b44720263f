import { isInsideApp } from '../page/app-origin.ts';

interface Navigation {
  readonly url: string;
  readonly isMainFrame?: boolean;
  preventDefault(): void;
}

interface NavigatingContents {
  on(
    event: 'will-navigate' | 'will-redirect' | 'will-frame-navigate',
    listener: (navigation: Navigation) => void,
  ): unknown;
}

/**
 * A window stays in the app, whatever is clicked, dropped, redirected or set. The page has no
 * frames, and none may come from elsewhere.
 *
 * @see https://www.electronjs.org/docs/latest/tutorial/security#13-disable-or-limit-navigation
 */
export function guardNavigation(contents: NavigatingContents, onRefused: () => void): void {
  const guard = (navigation: Navigation): void => {
    if (navigation.isMainFrame !== false && isInsideApp(navigation.url)) return;
    navigation.preventDefault();
    onRefused();
  };
  contents.on('will-navigate', guard);
  contents.on('will-redirect', guard);
  contents.on('will-frame-navigate', guard);
}
