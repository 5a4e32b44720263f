import { memo, type MouseEvent } from 'react';
import { useTexts } from '../app/services-context.tsx';
import { KeyHint, KeyText } from '../ui/key-hint.tsx';
import { useHide } from '../ui/personal.tsx';
import { optionKey, sameOption, type PaletteOption } from './palette-options.ts';
import { PaletteHit } from './palette-hit.tsx';

interface PaletteListProps {
  readonly id: string;
  readonly options: readonly PaletteOption[];
  /** Key of the marked option. */
  readonly active: string;
  readonly onTake: (option: PaletteOption) => void;
}

/** The list under the search field. Focus stays in the field; the mark is told by id. */
export const PaletteList = memo(function PaletteList(props: PaletteListProps) {
  const { id, options, active, onTake } = props;
  const { t } = useTexts();
  return (
    <ul id={id} role="listbox" aria-label={t('palette.label')} className="flo-palette__list">
      {options.map((option, place) => (
        // By its place: while people type, lines change their text instead of being made anew.
        <PaletteRow
          key={place}
          option={option}
          active={optionKey(option) === active}
          onTake={onTake}
        />
      ))}
    </ul>
  );
});

interface PaletteRowProps {
  readonly option: PaletteOption;
  readonly active: boolean;
  readonly onTake: (option: PaletteOption) => void;
}

// Keeps focus in the field: the press would take it before the click arrives.
const keepFocus = (event: MouseEvent): void => event.preventDefault();

// A row is drawn again only when its line or its mark is another: most stay from letter to letter.
const PaletteRow = memo(function PaletteRow({ option, active, onTake }: PaletteRowProps) {
  return (
    <li
      id={`palette-${optionKey(option)}`}
      role="option"
      aria-selected={active}
      className={`flo-palette__option ${active ? 'flo-palette__option--active' : ''}`}
      onMouseDown={keepFocus}
      onClick={() => onTake(option)}
    >
      <OptionText option={option} />
    </li>
  );
}, sameRow);

function sameRow(before: PaletteRowProps, after: PaletteRowProps): boolean {
  return (
    before.active === after.active &&
    before.onTake === after.onTake &&
    sameOption(before.option, after.option)
  );
}

function OptionText({ option }: { readonly option: PaletteOption }) {
  const { t } = useTexts();
  const hide = useHide();
  if (option.kind === 'hit') return <PaletteHit hit={option.hit} />;
  if (option.kind === 'command') {
    return (
      <>
        <span className="flo-palette__main">{t(option.command.label)}</span>
        <KeyHint command={option.command} />
      </>
    );
  }
  return (
    <>
      <span className="flo-palette__main">
        {t('palette.searchPeopleFor', { text: hide(option.text) })}
      </span>
      <KeyText keys="Enter" />
    </>
  );
}
