import type { OutboxWords } from '#contract/workspace/outbox.ts';
import { useTexts } from '../app/services-context.tsx';
import { Personal } from '../ui/personal.tsx';

/**
 * What was typed in a command that came to nothing, with its line breaks. Its form was left long ago:
 * without this, a refused note would be gone.
 */
export function LostWords({ words }: { readonly words: OutboxWords }) {
  const { t } = useTexts();
  if (words.length === 0) return null;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached by Tab
    <section className="flo-lost-words" aria-label={t('outbox.words.title')} tabIndex={0}>
      <h3 className="flo-label">{t('outbox.words.title')}</h3>
      <p className="flo-quiet flo-small">{t('outbox.words.kept')}</p>
      <dl>
        {words.map(({ field, text }) => (
          <div key={field}>
            <dt className="flo-quiet">{t(`outbox.words.fields.${field}`)}</dt>
            <dd className="flo-lost-words__text">
              <Personal>{text}</Personal>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
