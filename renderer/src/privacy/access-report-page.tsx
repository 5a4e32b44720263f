import { Button } from '@navikt/ds-react/Button';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CitizenOverview } from '#contract/flo-api/citizen-view.ts';
import type { AccessReport } from '#contract/flo-api/privacy.ts';
import { useServices, useTexts } from '../app/services-context.tsx';
import { AnswerStates } from '../ui/answer-states.tsx';
import { useHide } from '../ui/personal.tsx';
import { accessReportQuery, reportLines, saveReport, type SaveOutcome } from './report-actions.ts';
import { ReportFrame } from './report-frame.tsx';
import { reportParts, type ReportPart } from './report-model.ts';

/** Everything FLO holds about the person, to read, print or save. */
export function AccessReportPage({ overview }: { readonly overview: CitizenOverview }) {
  const app = useServices();
  const { t } = useTexts();
  const asked = useQuery(accessReportQuery(app, overview.citizenId));
  return (
    <ReportFrame
      title={t('privacy.report.title')}
      overview={overview}
      actions={asked.data !== undefined && <SaveButtons report={asked.data} />}
    >
      <AnswerStates asked={asked} what={t('privacy.what.report')} lines={14}>
        {(report) => <Report report={report} />}
      </AnswerStates>
    </ReportFrame>
  );
}

function SaveButtons({ report }: { readonly report: AccessReport }) {
  const app = useServices();
  const { t } = useTexts();
  const [outcome, setOutcome] = useState<SaveOutcome>();
  const save = (format: 'json' | 'pdf'): void => {
    setOutcome(undefined);
    void saveReport(app, report, format).then(setOutcome);
  };
  return (
    <>
      <Button type="button" size="xsmall" variant="secondary" onClick={() => save('pdf')}>
        {t('privacy.report.savePdf')}
      </Button>
      <Button type="button" size="xsmall" variant="secondary" onClick={() => save('json')}>
        {t('privacy.report.saveJson')}
      </Button>
      <span role="status">{outcome !== undefined && t(`privacy.report.${outcome}`)}</span>
    </>
  );
}

function Report({ report }: { readonly report: AccessReport }) {
  const { t } = useTexts();
  const hide = useHide();
  return (
    <>
      {reportLines(report, t).map((line) => (
        <p key={line} className="flo-quiet">
          {line}
        </p>
      ))}
      {reportParts(report, t, hide).map((part) => (
        <Part key={part.key} part={part} />
      ))}
    </>
  );
}

function Part({ part: { heading, rows } }: { readonly part: ReportPart }) {
  const { t } = useTexts();
  return (
    <section className="flo-report__part">
      <h3>{heading}</h3>
      {rows.length === 0 && <p className="flo-quiet">{t('privacy.report.nothing')}</p>}
      {rows.map((row, at) => (
        // A row has no name of its own, and the report never changes under the eye.
        <table key={at} className="flo-report__row">
          {rows.length > 1 && <caption>{t('privacy.report.rowOf', { number: at + 1 })}</caption>}
          <tbody>
            {row.map(({ label, value }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>{value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </section>
  );
}
