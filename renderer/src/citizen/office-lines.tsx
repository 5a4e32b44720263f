import type { TieDetail } from '#contract/flo-api/citizen-view.ts';
import { phoneForReading } from '#texts/numbers.ts';
import { useTexts } from '../app/services-context.tsx';

/** The office with address and phone. For a protected person the office is held back, and says so. */
export function OfficeLines({ tie }: { readonly tie: TieDetail }) {
  const { t } = useTexts();
  const { office } = tie;
  if (office === null) {
    return (
      <div className="flo-gp__office">
        <p>{t('gp.officeHidden')}</p>
      </div>
    );
  }
  const { street, postalCode, city } = office.visitAddress;
  return (
    <div className="flo-gp__office">
      <p>{office.displayName}</p>
      <p>
        {street}, {postalCode} {city}
      </p>
      <p className="flo-gp__phone">
        {office.phone === '' ? t('gp.noPhone') : phoneForReading(office.phone)}
      </p>
      {office.accessible && <p className="flo-quiet">{t('gp.wheelchair')}</p>}
      {tie.outOfOfficeLocations.map(({ id, description, address, phone }) => (
        <p key={id} className="flo-quiet">
          {t('gp.outOfOffice')}: {description}, {address.street}, {address.city}
          {phone !== null && `, ${phoneForReading(phone)}`}
        </p>
      ))}
    </div>
  );
}
