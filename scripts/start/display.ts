/** Whether there is a screen to show a window on. */
export function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  const set = (name: string): boolean => (process.env[name] ?? '') !== '';
  return set('DISPLAY') || set('WAYLAND_DISPLAY');
}
