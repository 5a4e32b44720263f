import { useTexts } from '../app/services-context.tsx';
import { Personal } from '../ui/personal.tsx';
import type { ComparedFact } from './compare.ts';

interface FactsTableProps {
  readonly caption: string;
  readonly rows: readonly ComparedFact[];
  /** Heads of the columns: one moment, or two side by side. */
  readonly columns: readonly string[];
}

function Value({ value, personal }: { readonly value: string | null; readonly personal: boolean }) {
  const { t } = useTexts();
  if (value === null) return <span className="flo-quiet">{t('timeTravel.absent')}</span>;
  return personal ? <Personal>{value}</Personal> : value;
}

/** Everything that is known at a moment, or at two; what differs is marked with a sign and a word. */
export function FactsTable({ caption, rows, columns }: FactsTableProps) {
  const { t } = useTexts();
  const compares = columns.length > 1;
  const headings = [...new Set(rows.map(({ heading }) => heading))];
  return (
    <table className="flo-travel__facts">
      <caption className="flo-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('timeTravel.what')}</th>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
          {compares && <th scope="col">{t('timeTravel.differsHead')}</th>}
        </tr>
      </thead>
      {headings.map((heading) => (
        <tbody key={heading}>
          <tr>
            <th scope="rowgroup" colSpan={columns.length + (compares ? 2 : 1)}>
              {heading}
            </th>
          </tr>
          {rows
            .filter((row) => row.heading === heading)
            .map((row) => (
              <tr
                key={row.key}
                {...(compares && row.differs && { className: 'flo-travel__differs' })}
              >
                <th scope="row">{row.label}</th>
                <td>
                  <Value value={row.first} personal={row.personal} />
                </td>
                {compares && (
                  <>
                    <td>
                      <Value value={row.second} personal={row.personal} />
                    </td>
                    <td>{row.differs ? `≠ ${t('timeTravel.differs')}` : ''}</td>
                  </>
                )}
              </tr>
            ))}
        </tbody>
      ))}
    </table>
  );
}
