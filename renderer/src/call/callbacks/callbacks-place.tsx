import { useQuery } from '@tanstack/react-query';
import { useEffect, useId, useLayoutEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import { useServices, useTexts } from '../../app/services-context.tsx';
import { useNow } from '../../app/use-now.ts';
import { announce } from '../../ui/announcer.ts';
import { AnswerStates } from '../../ui/answer-states.tsx';
import { CommandButton } from '../../ui/command-button.tsx';
import { focusRegion } from '../../ui/focus.ts';
import { Grid } from '../../ui/grid/grid.tsx';
import { SendingTrouble } from '../../ui/sending-trouble.tsx';
import { callbacksQuery, openCallback, ownIdOf } from './callback-actions.ts';
import { callbackColumns } from './callback-columns.tsx';
import { callbackActions } from './callback-commands.ts';
import {
  callbackFilters,
  atTheTop,
  markShown,
  positionIn,
  shownCallbacks,
} from './callbacks-view.ts';

/** What the own unit has promised: what must be done first stands first; Enter opens the person. */
export function CallbacksPlace() {
  const app = useServices();
  const { t } = useTexts();
  const now = useNow();
  const minute = Math.floor(now.getTime() / 60_000) * 60_000;
  const id = useId();
  const view = useStore(app.callbacks);
  const { filter, failure } = view;
  const asked = useQuery(callbacksQuery(app));
  const ownId = ownIdOf(app);
  const columns = useMemo(() => callbackColumns(t, new Date(minute), ownId), [t, minute, ownId]);
  const items = useMemo(
    () => shownCallbacks(asked.data?.items ?? [], filter, new Date(minute), ownId),
    [asked.data, filter, minute, ownId],
  );
  useLayoutEffect(() => markShown(app.callbacks, items));
  const count =
    items.length === 0
      ? t('call.callback.empty')
      : t('call.callback.count', { count: items.length });
  const known = asked.data !== undefined;
  useEffect(() => {
    if (!known) return;
    announce(app.announcer, count);
    const { activeElement } = document;
    if (activeElement instanceof HTMLElement && activeElement.dataset['region'] === 'main') {
      focusRegion('list');
    }
  }, [app, known, count]);
  return (
    <main
      id="main"
      className="flo-list-place"
      aria-label={t('layout.landmarks.main')}
      data-region="main"
      tabIndex={-1}
    >
      <h1 className="flo-title">{t('call.callback.title')}</h1>
      <p className="flo-quiet">{t('call.callback.intro')}</p>
      <fieldset className="flo-texts__languages">
        <legend className="flo-hidden">{t('call.callback.filter')}</legend>
        {callbackFilters.map((one) => (
          <label key={one} className="flo-check">
            <input
              type="radio"
              name={id}
              checked={one === filter}
              onChange={() => app.callbacks.setState({ ...atTheTop, filter: one })}
            />
            {t(`call.callback.filters.${one}`)}
          </label>
        ))}
      </fieldset>
      <SendingTrouble failure={failure} />
      <section className="flo-hits" data-region="list" aria-label={t('call.callback.table')}>
        <AnswerStates asked={asked} what={t('call.callback.what')} lines={6}>
          {() =>
            items.length === 0 ? (
              <p tabIndex={-1} data-first-focus="">
                {count}
              </p>
            ) : (
              <div data-scope="callbacks">
                <p className="flo-quiet" aria-hidden="true">
                  {count}
                </p>
                <Grid
                  label={t('call.callback.table')}
                  className="flo-grid--callbacks"
                  scope="callbacks"
                  columns={columns}
                  total={items.length}
                  rowAt={(index) => items[index]}
                  position={positionIn(items, view)}
                  onPosition={(next) =>
                    app.callbacks.setState({
                      position: next,
                      marked: items[next.row]?.callbackId,
                    })
                  }
                  onOpen={(row) => openCallback(app, row)}
                />
                <p className="flo-actions">
                  {callbackActions.map((command) => (
                    <CommandButton key={command.id} command={command} variant="secondary" />
                  ))}
                </p>
              </div>
            )
          }
        </AnswerStates>
      </section>
    </main>
  );
}
