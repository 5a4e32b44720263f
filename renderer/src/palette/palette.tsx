import { useCallback, useMemo, useRef, type KeyboardEvent } from 'react';
import { useStore } from 'zustand';
import { useServices, useTexts } from '../app/services-context.tsx';
import { commandRegistry } from '../commands/command-registry.ts';
import { KeyText } from '../ui/key-hint.tsx';
import { focusRegion } from '../ui/focus.ts';
import { takeOption, typeInPalette } from './palette-actions.ts';
import { PaletteList } from './palette-list.tsx';
import { PaletteMessage, paletteMessage } from './palette-message.tsx';
import { optionKey, optionToTake, paletteOptions, type PaletteOption } from './palette-options.ts';
import { entered, escaped, moved } from './palette-state.ts';

const LIST = 'palette-list';
const MESSAGE = 'palette-message';

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
  const possible = useMemo(
    () => named.filter(({ command }) => place !== undefined && (command.when?.(app) ?? true)),
    [app, named, place],
  );
  const { listed, hits } = state;
  const options = useMemo(
    () => paletteOptions({ listed, hits }, possible),
    [listed, hits, possible],
  );
  const active = options[state.active];
  const take = useCallback((option: PaletteOption) => takeOption(app, option), [app]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
    const set = app.palette.setState;
    if (event.key === 'ArrowDown') set((now) => moved(now, 1, options.length));
    else if (event.key === 'ArrowUp') set((now) => moved(now, -1, options.length));
    else if (event.key === 'Enter') {
      const meant = optionToTake(state, active);
      if (meant !== undefined && state.open) take(meant);
      else set(entered);
    } else if (event.key === 'Tab' && state.open && state.moved && active !== undefined) {
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
      <input
        className="flo-palette__field"
        type="text"
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
        onChange={(event) => typeInPalette(app, event.target.value)}
        onFocus={(event) => event.target.select()}
        onClick={() => app.palette.setState({ open: true })}
        onKeyDown={onKeyDown}
      />
      <span className="flo-palette__key" aria-hidden="true">
        <KeyText keys="Ctrl+K" />
      </span>
      {state.open && (
        <div className="flo-palette__popup">
          <PaletteMessage id={MESSAGE} {...paletteMessage(state, options.length, t)} />
          <PaletteList
            id={LIST}
            options={options}
            active={active === undefined ? '' : optionKey(active)}
            onTake={take}
          />
        </div>
      )}
    </div>
  );
}
