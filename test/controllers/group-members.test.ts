/** Who belongs to a group, and what a selection leaves alone. */
import { expect } from '@open-wc/testing';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { GroupController } from '../../src/controllers/group.js';

class Host implements ReactiveControllerHost {
  updates = 0;
  readonly controllers: ReactiveController[] = [];
  readonly updateComplete = Promise.resolve(true);
  addController(controller: ReactiveController): void {
    this.controllers.push(controller);
  }
  removeController(): void {}
  requestUpdate(): void {
    this.updates += 1;
  }
}

let names = 0;
const newName = () => `members-${(names += 1)}`;

/** An element whose name of a group can change. */
function member(name: string | null) {
  const host = new Host();
  const state = { name };
  const group = new GroupController(host, () => state.name);
  group.hostConnected();
  return { host, group, state };
}

describe('the members of a group', () => {
  it('are told by their hosts, which they follow through the page', () => {
    const { host, group } = member(newName());
    expect(host.controllers).to.deep.equal([group]);
  });

  it('do nothing unless they are told how', () => {
    const name = newName();
    member(name);
    expect(member(name).group.call('exports')).to.equal(false);
  });

  it('do not hear their own call', () => {
    let heard = 0;
    const name = newName();
    const caller = new GroupController(new Host(), () => name, () => {
      heard += 1;
      return true;
    });
    caller.hostConnected();
    expect(caller.call('renewal')).to.equal(false);
    expect(heard).to.equal(0);
  });

  it('go to another group when they are given its name', () => {
    const [here, there] = [newName(), newName()];
    const [stays, moves, waits] = [member(here), member(here), member(there)];
    waits.group.select({ product: 'live' });
    moves.state.name = there;
    moves.group.hostUpdate();
    expect(moves.group.selection.product).to.equal('live');
    const updates = moves.host.updates;
    stays.group.select({ product: 'trtc' });
    expect(moves.host.updates).to.equal(updates);
    moves.state.name = here;
    moves.group.hostUpdate();
    stays.group.select({ product: 'mps' });
    waits.group.select({ product: 'css' });
    expect(moves.host.updates, 'without a look at what is selected there').to.equal(updates + 1);
    moves.state.name = there;
    moves.group.select({ product: 'mps' });
    expect(waits.group.selection.product).to.equal('mps');
  });

  it('leave nothing behind when the last of them goes to another group', () => {
    const [here, there] = [newName(), newName()];
    const { group, state } = member(here);
    group.select({ product: 'live' });
    state.name = there;
    group.hostUpdate();
    expect(member(here).group.selection.product).to.equal(null);
    expect(group.selection.product).to.equal(null);
  });

  it('that come back after all had gone find the group as it is now', () => {
    const name = newName();
    const { group } = member(name);
    group.select({ product: 'live' });
    group.hostDisconnected();
    const other = member(name);
    other.group.select({ product: 'trtc' });
    group.hostConnected();
    expect(group.selection.product).to.equal('trtc');
    other.group.hostDisconnected();
    expect(group.selection.product, 'which lives as long as they do').to.equal('trtc');
    expect(member(name).group.selection.product).to.equal('trtc');
  });

  it('may select before they have come', () => {
    for (const name of [newName(), null]) {
      const early = new GroupController(new Host(), () => name);
      early.select({ product: 'live' });
      early.hostConnected();
      expect(early.selection.product).to.equal('live');
    }
  });

  it('without a name keep what they have selected while they are moved within the page', () => {
    const { host, group } = member(null);
    group.select({ product: 'trtc' });
    group.hostDisconnected();
    expect(group.selection.product, 'while they are nowhere').to.equal('trtc');
    group.hostConnected();
    expect(group.selection.product).to.equal('trtc');
    const { updates } = host;
    group.select({ product: 'live' });
    expect(host.updates).to.equal(updates + 1);
  });

  it('take an empty name for none', () => {
    const [a, b] = [member(''), member('')];
    a.group.select({ product: 'trtc' });
    expect(b.group.selection.product).to.equal(null);
  });

  it('are forgotten with their group, though they may leave before they ever came', () => {
    const name = newName();
    const never = new GroupController(new Host(), () => name);
    expect(() => never.hostDisconnected()).not.to.throw();
    expect(member(name).group.selection.product).to.equal(null);
  });
});

describe('a selection in a group', () => {
  const range = { from: '2025-01-01', to: '2025-02-01' };

  it('keeps the pack when the first product comes to it, when the product stays, and when none is named', () => {
    const { group } = member(newName());
    group.select({ packId: 'p1', packProduct: 'trtc' });
    for (const change of [{ product: 'trtc' }, { product: 'trtc', range: null }, { range }]) {
      group.select(change);
      expect(group.selection, JSON.stringify(change)).to.include({ packId: 'p1', packProduct: 'trtc' });
    }
  });

  it('lets go of the pack and its product together', () => {
    const { group } = member(newName());
    group.select({ product: 'trtc', packId: 'p1', packProduct: 'trtc' });
    group.select({ product: 'live', range });
    expect(group.selection).to.deep.equal({ product: 'live', packId: null, packProduct: null, range });
    group.select({ packId: 'p2', packProduct: 'live' });
    group.select({ product: null });
    expect(group.selection).to.deep.equal({ product: null, packId: null, packProduct: null, range });
  });

  it('is news when any part of it is another', () => {
    const { host, group } = member(newName());
    group.select({ product: 'trtc', packId: 'p1', packProduct: 'trtc', range });
    for (const change of [
      { packId: 'p2' },
      { packId: 'p3' },
      { packProduct: 'live' },
      { range: { ...range, from: '2025-01-02' } },
      { range: { from: '2025-01-02', to: '2025-02-02' } },
      { range: null },
      { range },
      { product: 'live' },
    ]) {
      const { updates } = host;
      group.select(change);
      expect(host.updates, JSON.stringify(change)).to.equal(updates + 1);
      group.select({ ...group.selection });
      expect(host.updates, 'the same again').to.equal(updates + 1);
    }
  });
});
