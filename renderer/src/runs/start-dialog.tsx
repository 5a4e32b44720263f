import { useStore } from 'zustand';
import { useServices, useTexts } from '../app/services-context.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { startRun, wanted } from './start-run.ts';

const leave = (): void => wanted.setState({ kind: undefined });

/** Whether the run that is due is to start now: it changes many people's records at once. */
export function StartDialog() {
  const app = useServices();
  const { t } = useTexts();
  const kind = useStore(wanted, (state) => state.kind);
  if (kind === undefined) return null;
  const start = (): void => {
    leave();
    void startRun(app, kind);
  };
  return (
    <FormDialog
      title={t(`runs.ask.${kind}`)}
      submit={t('runs.ask.submit')}
      busy={false}
      onSubmit={start}
      onClose={leave}
    >
      <p>{t('runs.ask.body')}</p>
    </FormDialog>
  );
}
