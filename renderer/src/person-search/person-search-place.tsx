import { useTexts } from '../app/services-context.tsx';
import { Hits } from './hits.tsx';
import { PersonSearchForm } from './person-search-form.tsx';

/** Finding a person without the number: the form, and those who fit. */
export function PersonSearchPlace() {
  const { t } = useTexts();
  return (
    <main
      id="main"
      className="flo-person-search"
      aria-label={t('layout.landmarks.main')}
      data-region="main"
      tabIndex={-1}
    >
      <h1 className="flo-title">{t('personSearch.title')}</h1>
      <PersonSearchForm />
      <Hits />
    </main>
  );
}
