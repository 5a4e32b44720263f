import type { Nin } from '#contract/identifiers/nin.ts';
import { addPeople } from '../../testing/fixtures.ts';
import type { TestService } from '../../testing/service.ts';
import { eventMaker, home, newNin, send } from './events.ts';

/** Sends a night's events of every kind, enough for several batches; some of them cannot be carried out. */
export async function sendBusyNight(service: TestService): Promise<void> {
  const make = eventMaker();
  const { adult, child, father, merged, mergedAway, waiting, emigrated, onFull1 } = service.people;
  const many = await addPeople(service.pool, 24);
  const joint = [adult, father].map(({ nin }) => ({ nin: nin as Nin, kind: 'joint' as const }));
  const parents = [
    { nin: adult.nin as Nin, role: 'mother' as const },
    { nin: father.nin as Nin, role: 'father' as const },
  ];
  const [first, second] = many;
  const events = [
    make.birth({ nin: newNin(0), parents, holders: joint }),
    make.birth({ nin: newNin(1) }),
    make.birth({
      nin: newNin(2),
      parents: [{ nin: onFull1.nin as Nin, role: 'father' }],
      holders: [{ nin: onFull1.nin as Nin, kind: 'father' }],
    }),
    make.death(waiting.nin),
    make.move(child.nin),
    make.responsibility(child.nin, [{ nin: father.nin as Nin, kind: 'father' }]),
    make.immigration(),
    make.emigration(first?.nin ?? ''),
    make.ninChange(second?.nin ?? '', newNin(5, '1970-05-05')),
    make.merge(merged.nin, mergedAway.nin),
    make.move(emigrated.nin),
    ...many.slice(2, 8).map(({ nin }) => make.death(nin)),
    ...many.slice(8, 16).map(({ nin }) => make.move(nin)),
    ...many.slice(16, 22).map(({ nin }) => make.emigration(nin)),
    ...many.slice(16, 22).map(({ nin }) => make.move(nin, { address: home })),
    ...many.slice(2, 8).map(({ nin }) => make.move(nin)),
  ];
  const reply = await send(service, events);
  if (reply.status !== 200) throw new Error(reply.text);
}
