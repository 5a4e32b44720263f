import { useCallback, useMemo, useRef, type KeyboardEvent } from 'react';
import { useStore } from 'zustand';
import { useServices, useTexts } from '../app/services-context.tsx';
import { isAllowed, isPossible } from '../commands/allowed.ts';
import { commandRegistry } from '../commands/command-registry.ts';
import { KeyText } from '../ui/key-hint.tsx';
import { LocalAge } from '../reference/local-age.tsx';
import { focusRegion } from '../ui/focus.ts';
import { useHide } from '../ui/personal.tsx';
import { PersonalInput } from '../ui/personal-input.tsx';
import { takeOption, typeInPalette } from './palette-actions.ts';
import { PaletteList } from './palette-list.tsx';
import { PaletteMessage, paletteMessage } from './palette-message.tsx';
import { optionKey, optionToTake, paletteOptions, type PaletteOption } from './palette-options.ts';
import { entered, escaped, moved, placeOfMark } from './palette-state.ts';

const LIST = 'palette-list';
const MESSAGE = 'palette-message';
/** What the hits are made of. */
const PLACES = ['municipalities', 'gpOffices', 'doctors', 'gpContracts'] as const;

/** Commands that can be found by name, with their names in the adviser's language. */
function useNamedCommands() {
  const { t } = useTexts();
  return useMemo(
    () =>
      commandRegistry
        .filter(({ reach }) => reach !== 'control')
        .map((command) => ({ command, name: t(command.label) })),
    [t],
  );
}

/** The search field: a person by number, anything else by name, and every command. */
export function Palette() {
  const app = useServices();
  const { t } = useTexts();
  const field = useRef<HTMLDivElement>(null);
  const state = useStore(app.palette);
  const { place } = useStore(app.workspace.store);
  const named = useNamedCommands();
  const { listed, hits, open } = state;
  const hide = useHide();
  const mayFindPeople = isAllowed(app, { operation: 'citizen.search' });
  const possible = useMemo(
    // Asked when the list opens: a person who was on the way then may be there now.
    () => named.filter(({ command }) => open && place !== undefined && isPossible(app, command)),
    [app, named, open, place],
  );
  const options = useMemo(
    () => paletteOptions({ listed, hits }, possible, mayFindPeople),
    [listed, hits, possible, mayFindPeople],
  );
  const keys = options.map(optionKey);
  const active = options[placeOfMark(state, keys)];
  const take = useCallback((option: PaletteOption) => takeOption(app, option), [app]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
    const set = app.palette.setState;
    if (event.key === 'ArrowDown') set((now) => moved(now, 1, keys));
    else if (event.key === 'ArrowUp') set((now) => moved(now, -1, keys));
    else if (event.key === 'Enter') {
      const meant = optionToTake(state, active, mayFindPeople);
      if (meant !== undefined && state.open) take(meant);
      else set(entered);
    } else if (
      event.key === 'Tab' &&
      state.open &&
      state.marked !== undefined &&
      active !== undefined
    ) {
      take(active);
    } else if (event.key === 'Escape') {
      const next = escaped(state);
      if (next === undefined) focusRegion('main');
      else set(next);
    } else return;
    event.preventDefault();
  };

  const close = (event: { readonly relatedTarget: EventTarget | null }): void => {
    const inside =
      event.relatedTarget instanceof Node && field.current?.contains(event.relatedTarget);
    if (inside !== true) app.palette.setState({ open: false });
  };

  return (
    <div ref={field} className="flo-palette" role="search" onBlur={close}>
      <PersonalInput
        className="flo-palette__field"
        role="combobox"
        data-region="search"
        aria-label={t('palette.label')}
        aria-expanded={state.open && options.length > 0}
        aria-controls={LIST}
        aria-autocomplete="list"
        aria-describedby={MESSAGE}
        {...(state.open && active && { 'aria-activedescendant': `palette-${optionKey(active)}` })}
        aria-keyshortcuts="Control+K"
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        autoFocus
        placeholder={t('palette.placeholder')}
        value={state.text}
        onText={(text) => typeInPalette(app, text)}
        onFocus={(event) => event.target.select()}
        onClick={() => app.palette.setState({ open: true })}
        onKeyDown={onKeyDown}
      />
      <span className="flo-palette__key" aria-hidden="true">
        <KeyText keys="Ctrl+K" />
      </span>
      {state.open && (
        <div className="flo-palette__popup">
          <PaletteMessage
            id={MESSAGE}
            {...paletteMessage(state, options.length + (mayFindPeople ? 0 : 1), t, hide)}
          />
          <PaletteList
            id={LIST}
            options={options}
            active={active === undefined ? '' : optionKey(active)}
            onTake={take}
          />
          {hits.length > 0 && <LocalAge of={PLACES} />}
        </div>
      )}
    </div>
  );
}
