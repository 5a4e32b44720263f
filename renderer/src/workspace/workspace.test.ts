import type { CitizenId } from '#contract/identifiers/ids.ts';
import { describe, expect, it } from 'vitest';
import { Workspace } from './workspace.ts';

const person = (n: number) => ({
  state: 'open' as const,
  citizenId: `00000000-0000-4000-8000-00000000000${n}` as CitizenId,
  matchedBy: 'current' as const,
});

function three() {
  const workspace = new Workspace();
  const tabs = [1, 2, 3].map((n) => workspace.open(person(n)));
  return { workspace, tabs };
}

describe('tabs', () => {
  it('gives each caller a colour, and a freed colour to the next', () => {
    const { workspace, tabs } = three();
    expect(tabs.map(({ colour }) => colour)).toEqual([0, 1, 2]);
    workspace.close(tabs[1]!.id);
    expect(workspace.open(person(4)).colour).toBe(1);
  });

  it('brings the neighbour in front when the one in front is closed', () => {
    const { workspace, tabs } = three();
    workspace.activate(tabs[1]!.id);
    workspace.close(tabs[1]!.id);
    expect(workspace.activeTab).toBe(tabs[2]);
    workspace.close(tabs[2]!.id);
    expect(workspace.activeTab).toBe(tabs[0]);
    workspace.close(tabs[0]!.id);
    expect(workspace.state.place).toBe('start');
  });

  it('leaves the one in front alone when another is closed', () => {
    const { workspace, tabs } = three();
    workspace.close(tabs[0]!.id);
    expect(workspace.activeTab).toBe(tabs[2]);
  });

  it('goes round', () => {
    const { workspace, tabs } = three();
    workspace.step(1);
    expect(workspace.activeTab).toBe(tabs[0]);
    workspace.step(-1);
    expect(workspace.activeTab).toBe(tabs[2]);
    workspace.show('start');
    workspace.step(-1);
    expect(workspace.activeTab).toBe(tabs[2]);
  });

  it('shares nothing between callers', () => {
    const { tabs } = three();
    tabs[0]!.findGp.setState({ text: 'hansen' });
    expect(tabs[1]!.findGp.getState().text).toBe('');
  });
});
