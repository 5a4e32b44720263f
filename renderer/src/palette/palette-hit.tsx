import type { ReferenceHit } from '#contract/workspace/reference.ts';
import { useTexts } from '../app/services-context.tsx';

function detailOf(hit: ReferenceHit): string {
  if (hit.kind === 'doctor') {
    return [hit.officeName, hit.municipalityName].filter((part) => part !== null).join(' · ');
  }
  return hit.kind === 'office' ? hit.municipalityName : hit.countyName;
}

/** A doctor, an office or a municipality: its name, what it is, and where. */
export function PaletteHit({ hit }: { readonly hit: ReferenceHit }) {
  const { t } = useTexts();
  return (
    <>
      <span className="flo-palette__kind">{t(`palette.kinds.${hit.kind}`)}</span>
      <span className="flo-palette__main">
        {hit.name}
        <span className="flo-quiet"> {detailOf(hit)}</span>
      </span>
    </>
  );
}
