import type { CommandContext, Handler, Handlers } from '#contract/rpc/handlers.ts';
import type { Operation, Operations } from '#contract/rpc/operations.ts';
import { workspaceError } from '../flo-api/errors.ts';
import type { Session } from './session.ts';

/** What is answered to anybody at the desk: signing in, and the page's own settings. */
const always = ['session.', 'preferences.'];
/** Public facts from the local copy: answered while nobody is signed in, but not behind a lock. */
const signedOutToo = ['reference.'];

/** What was typed before the lock is written down behind it, too; it is not shown. */
const evenLocked = ['draft.put'];

const isOneOf = (name: string, prefixes: readonly string[]): boolean =>
  prefixes.some((prefix) => name.startsWith(prefix));

/**
 * Puts the lock before every handler. An answer that comes when the one who asked has signed out is
 * not given to whoever sits there now.
 */
export function guarded<O extends Operations>(
  handlers: Handlers<O>,
  session: Pick<Session, 'present' | 'isSignedIn'>,
): Handlers<O> {
  const names = Object.keys(handlers) as (keyof O & string)[];
  const all = names.map((name) => {
    const handler = handlers[name];
    if (isOneOf(name, always)) return [name, handler];
    const open = isOneOf(name, signedOutToo);
    const watched: Handler<Operation> = async (input, context) => {
      if (open && !(await session.isSignedIn())) return handler(input as never, context as never);
      const asked = await session.present({ evenLocked: isOneOf(name, evenLocked) });
      const answer = await handler(input as never, context as CommandContext);
      const now = await session.present({ evenLocked: true });
      if (now !== asked) throw workspaceError('session.signedOut');
      return answer;
    };
    return [name, watched];
  });
  return Object.fromEntries(all) as Handlers<O>;
}
