import type { AccessReport } from '#contract/flo-api/privacy.ts';
import type { CitizenId } from '#contract/identifiers/ids.ts';
import { translator } from '#texts/translator.ts';
import { describe, expect, it } from 'vitest';
import { anonymise, showAll } from '../ui/anonymise.ts';
import { reportHtml } from './report-html.ts';
import { reportParts } from './report-model.ts';

const t = translator('nb');

const report: AccessReport = {
  citizenId: '00000000-0000-4000-8000-000000000001' as CitizenId,
  madeAt: '2026-11-23T08:00:00Z',
  name: { first: 'Kari', middle: null, last: 'Nordmann' },
  sections: [
    {
      key: 'person',
      rows: [
        {
          name: '<b>Kari & "Co"</b>',
          birthDate: '1984-03-12',
          dead: false,
          sex: 'female',
          at: '2026-11-23T08:00:00+00:00',
        },
      ],
    },
    { key: 'somethingNew', rows: [] },
    { key: '__proto__', rows: [{ constructor: null }] },
  ],
};

const html = (hide = showAll) =>
  reportHtml({
    language: 'nb',
    title: 'Alt FLO har',
    lines: ['Laget i dag'],
    parts: reportParts(report, t, hide),
    nothing: 'Ingenting',
    rowName: (number) => `Nr. ${number}`,
  });

describe('the access report in words', () => {
  it('writes days and yes and no as people do, and says that a section is empty', () => {
    const [person, unknown] = reportParts(report, t, showAll);
    const values = person?.rows[0]?.map(({ value }) => value);
    expect(values).toEqual([
      '<b>Kari & "Co"</b>',
      '12.03.1984',
      'nei',
      'kvinne',
      '23.11.2026 09:00',
    ]);
    expect(unknown?.heading).toBe('something new');
    expect(html()).toContain('<p>Ingenting</p>');
  });

  it('says why a tie began and ended, and that the code is ours', () => {
    const ties = { key: 'ties', rows: [{ beginReason: 'switch', endReason: 'moved' }] };
    const [part] = reportParts({ ...report, sections: [ties] }, t, showAll);
    expect(part?.rows[0]?.map(({ value }) => value)).toEqual([
      'Bytte · FLO-switch (lokal kode, 7754)',
      'Flyttet · FLO-moved (lokal kode, 7753)',
    ]);
  });

  it('takes the names of objects’ own members for names like any other', () => {
    const [, , odd] = reportParts(report, t, showAll);
    expect(odd?.heading).toBe('__proto__');
    expect(odd?.rows[0]).toEqual([{ label: 'constructor', value: 'ikke registrert' }]);
  });

  it('lets no text become markup, and nothing run or be fetched', () => {
    expect(html()).toContain('&lt;b&gt;Kari &amp; &quot;Co&quot;&lt;/b&gt;');
    expect(html()).not.toMatch(/<b>|<script|<img|<link|href=|src=|\son\w+=/i);
    expect(html()).toContain("default-src 'none'");
  });

  it('has headings and header cells for the tags of the PDF, and says its language', () => {
    expect(html()).toContain('<html lang="nb">');
    expect(html().match(/<h1>/g)).toHaveLength(1);
    expect(html().match(/<h2>/g)).toHaveLength(3);
    expect(html()).toContain('<th scope="row">');
  });

  it('holds nothing of the person while people are hidden', () => {
    expect(html(anonymise)).not.toMatch(/Kari|1984/);
  });
});
