interface LockingApp {
  requestSingleInstanceLock(): boolean;
  on(event: 'second-instance', listener: () => void): unknown;
}

/**
 * One app for each profile: the lock lies in its `userData`. Starting it again brings the first one
 * forward; what the second was started with is not listened to.
 *
 * @returns False when another has the profile, and this one must end.
 */
export function holdSingleInstance(app: LockingApp, onStartedAgain: () => void): boolean {
  if (!app.requestSingleInstanceLock()) return false;
  app.on('second-instance', () => onStartedAgain());
  return true;
}
