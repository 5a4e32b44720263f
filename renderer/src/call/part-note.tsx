import { useStore } from 'zustand';
import { fullName } from '#texts/names.ts';
import { useServices, useTexts } from '../app/services-context.tsx';
import { useHide } from '../ui/personal.tsx';
import type { CallPart } from './call.ts';
import { personOf } from './follow-calls.ts';
import { NoteField } from './note-field.tsx';

interface PartNoteProps {
  readonly part: CallPart;
  readonly lines: number;
  /** Whether the person is named: where several notes stand together. */
  readonly named?: boolean;
}

/** A person's name in a call's own words. */
export function usePartName({ citizenId }: CallPart): string {
  const app = useServices();
  const { t } = useTexts();
  const hide = useHide();
  const person = personOf(app, citizenId);
  return person === undefined ? t('person.tabs.unnamed') : hide(fullName(person.name));
}

/** The note about one person, with how its draft is doing. */
export function PartNote({ part, lines, named = false }: PartNoteProps) {
  const { calls } = useServices();
  const { t } = useTexts();
  const name = usePartName(part);
  const { note, draft, missing, sending } = useStore(part.view);
  const used = (textId: string): void =>
    part.view.setState(({ textsUsed }) => ({
      textsUsed: { ...textsUsed, [textId]: Math.min(99, (textsUsed[textId] ?? 0) + 1) },
    }));
  return (
    <>
      <NoteField
        label={named ? t('call.note.about', { name }) : t('call.note.label')}
        citizenId={part.citizenId}
        text={note.text}
        lines={lines}
        readOnly={sending}
        fault={missing.includes('note') ? t('call.wrapUp.missing.note') : undefined}
        onText={(text) => calls.setNote(part, { ...part.view.getState().note, text })}
        onTextUsed={used}
      />
      {draft !== 'none' && (
        <p className={draft === 'failed' ? 'flo-fault' : 'flo-quiet flo-small'} role="status">
          {t(`call.note.${draft}`)}
        </p>
      )}
    </>
  );
}
