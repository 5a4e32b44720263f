interface AttachingContents {
  on(event: 'will-attach-webview', listener: (event: { preventDefault(): void }) => void): unknown;
}

/**
 * No page embeds another: `<webview>` is off in the preferences, and refused here if it were on.
 *
 * @see https://www.electronjs.org/docs/latest/tutorial/security#12-verify-webview-options-before-creation
 */
export function refuseWebviews(contents: AttachingContents): void {
  contents.on('will-attach-webview', (event) => event.preventDefault());
}
