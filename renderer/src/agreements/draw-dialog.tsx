import { Button } from '@navikt/ds-react/Button';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { DrawProof } from '#contract/flo-api/agreements.ts';
import type { GPContractId } from '#contract/identifiers/ids.ts';
import { osloDate } from '#contract/time/civil-date.ts';
import { verifyDraw, type Verification } from '#rules/reduction/draw.ts';
import { tableDate, timeOfDay } from '#texts/dates.ts';
import { useServices, useTexts } from '../app/services-context.tsx';
import { personalQuery } from '../rpc/query-client.ts';
import { AnswerStates } from '../ui/answer-states.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Fact } from '../ui/fact.tsx';

interface DrawDialogProps {
  readonly gpContractId: GPContractId;
  readonly planId: string;
  readonly onClose: () => void;
}

/** What was published of a draw, and drawing again here, from the same seed and the same list. */
export function DrawDialog({ gpContractId, planId, onClose }: DrawDialogProps) {
  const { connection } = useServices();
  const { t } = useTexts();
  const heading = useId();
  const asked = useQuery(personalQuery(connection, 'agreement.draw', { gpContractId, planId }));
  return (
    <Dialog labelledBy={heading} onClose={onClose}>
      <h2 id={heading} className="flo-title">
        {t('agreements.draw.title')}
      </h2>
      <p>{t('agreements.draw.intro')}</p>
      <AnswerStates asked={asked} what={t('agreements.draw.what')} lines={6}>
        {(proof) => (
          <>
            <Published proof={proof} />
            <Again proof={proof} />
          </>
        )}
      </AnswerStates>
      <p className="flo-actions">
        <Button type="button" size="xsmall" variant="tertiary" onClick={onClose}>
          {t('common.close')}
        </Button>
      </p>
    </Dialog>
  );
}

function instantWords(at: string): string {
  const instant = new Date(at);
  return `${tableDate(osloDate(instant))} ${timeOfDay(instant)}`;
}

function Published({ proof }: { readonly proof: DrawProof }) {
  const { t } = useTexts();
  const { seedHash, hashPublishedAt, frozenAt, frozenHash, seed, units, need, drawn } = proof;
  return (
    <dl className="flo-facts flo-draw">
      <Fact label={t('agreements.draw.seedHash', { at: instantWords(hashPublishedAt) })}>
        <code>{seedHash}</code>
      </Fact>
      <Fact label={t('agreements.draw.frozenHash')}>
        {frozenAt === null ? (
          t('agreements.draw.notFrozen')
        ) : (
          <>
            <code>{frozenHash}</code> <span>{instantWords(frozenAt)}</span>
          </>
        )}
      </Fact>
      <Fact label={t('agreements.draw.seed')}>
        {seed === null ? t('agreements.draw.notDrawn') : <code>{seed}</code>}
      </Fact>
      {units !== null && need !== null && (
        <Fact label={t('agreements.draw.figures')}>
          {t('agreements.draw.figuresOf', {
            households: units.length,
            people: units.reduce((sum, unit) => sum + unit.length, 0),
            need,
            drawn: drawn?.length ?? 0,
          })}
        </Fact>
      )}
    </dl>
  );
}

function verified(proof: DrawProof): Verification | undefined {
  const { seed, frozenHash, units, need, drawn, seedHash } = proof;
  if (seed === null || frozenHash === null || units === null) return undefined;
  if (need === null || drawn === null) return undefined;
  return verifyDraw({ seedHash, seed, frozenHash, units, need, drawn });
}

function Again({ proof }: { readonly proof: DrawProof }) {
  const { t } = useTexts();
  const [answer, setAnswer] = useState<Verification>();
  if (proof.seed === null) return null;
  return (
    <>
      <p className="flo-actions">
        <Button type="button" size="xsmall" onClick={() => setAnswer(verified(proof))}>
          {t('agreements.draw.again')}
        </Button>
      </p>
      <ul role="status" className="flo-draw__checks">
        {answer !== undefined &&
          (['seed', 'list', 'drawn'] as const).map((what) => (
            <li key={what} data-holds={answer[what]}>
              <span aria-hidden="true">{answer[what] ? '✓ ' : '✕ '}</span>
              {t(`agreements.draw.${answer[what] ? 'holds' : 'fails'}.${what}`)}
            </li>
          ))}
      </ul>
    </>
  );
}
