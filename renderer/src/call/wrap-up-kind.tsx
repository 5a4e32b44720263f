import { useId } from 'react';
import type { ContactKind } from '#contract/flo-api/calls.ts';
import { useTexts } from '../app/services-context.tsx';

interface WrapUpKindProps {
  readonly kinds: readonly ContactKind[];
  readonly kind: ContactKind | undefined;
  readonly missing: boolean;
  readonly onChoose: (kind: ContactKind) => void;
}

/** What kind of contact it was. None is chosen beforehand: a wrong one is worse than a question. */
export function WrapUpKind({ kinds, kind, missing, onChoose }: WrapUpKindProps) {
  const { t } = useTexts();
  const name = useId();
  return (
    <fieldset
      className="flo-call__kinds"
      aria-describedby={`${name}-hint`}
      {...(missing && { 'data-region': 'call-fault' })}
    >
      <legend className="flo-label">{t('call.wrapUp.kind')}</legend>
      {kinds.map((one, index) => (
        <label key={one} className="flo-check">
          <input
            type="radio"
            name={name}
            checked={one === kind}
            {...(missing && { 'aria-invalid': true })}
            {...(index === 0 && { 'data-first-focus': '' })}
            onChange={() => onChoose(one)}
          />
          {t(`call.wrapUp.kinds.${one}`)}
        </label>
      ))}
      <p id={`${name}-hint`} className={missing ? 'flo-fault' : 'flo-quiet flo-small'}>
        {missing
          ? t('call.wrapUp.missing.kind')
          : kind !== undefined && t(`call.wrapUp.kindHints.${kind}`)}
      </p>
    </fieldset>
  );
}
