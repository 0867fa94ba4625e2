import { expect } from '@open-wc/testing';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { GroupController } from '../../src/controllers/group.js';

/** A host that counts how often it is asked to update. */
class Host implements ReactiveControllerHost {
  updates = 0;
  readonly updateComplete = Promise.resolve(true);
  addController(_controller: ReactiveController): void {}
  removeController(_controller: ReactiveController): void {}
  requestUpdate(): void {
    this.updates += 1;
  }
}

let names = 0;
const join = (name: string | null) => {
  const host = new Host();
  const group = new GroupController(host, () => name);
  group.hostConnected();
  return { host, group };
};

describe('a group', () => {
  it('follows what one of its members selects', () => {
    const name = `g${(names += 1)}`;
    const [a, b, other] = [join(name), join(name), join(`${name}-other`)];
    a.group.select({ product: 'trtc', packId: 'p1' });
    expect(b.group.selection).to.deep.equal({ product: 'trtc', packId: 'p1', packProduct: null, range: null });
    expect(b.host.updates).to.equal(1);
    expect(other.group.selection.product).to.equal(null);
    expect(other.host.updates).to.equal(0);
  });

  it('lets go of the pack when the product changes', () => {
    const { group } = join(`g${(names += 1)}`);
    group.select({ product: 'trtc', packId: 'p1' });
    group.select({ product: 'live' });
    expect(group.selection.packId).to.equal(null);
  });

  it('knows the product of a pack as long as that pack is selected', () => {
    const { group } = join(`g${(names += 1)}`);
    group.select({ packId: 'p1', packProduct: 'live' });
    expect(group.selection.packProduct).to.equal('live');
    group.select({ packId: 'p2' });
    expect(group.selection.packProduct).to.equal(null);
  });

  it('keeps quiet when nothing has changed', () => {
    const { host, group } = join(`g${(names += 1)}`);
    group.select({ range: { from: '2025-01-01', to: '2025-02-01' } });
    group.select({ range: { from: '2025-01-01', to: '2025-02-01' } });
    expect(host.updates).to.equal(1);
  });

  it('without a name is a group of one', () => {
    const [a, b] = [join(null), join(null)];
    a.group.select({ product: 'trtc' });
    expect(b.group.selection.product).to.equal(null);
  });

  it('passes a call on until one member does what is asked', () => {
    const name = `g${(names += 1)}`;
    const heard: string[] = [];
    const caller = join(name);
    const member = (label: string, does: boolean) =>
      new GroupController(new Host(), () => name, () => {
        heard.push(label);
        return does;
      }).hostConnected();
    member('first', false);
    expect(caller.group.call('renewal')).to.equal(false);
    member('second', true);
    member('third', true);
    expect(caller.group.call('renewal')).to.equal(true);
    expect(heard).to.deep.equal(['first', 'first', 'second']);
  });

  it('is forgotten when its last member leaves, and not before', () => {
    const name = `g${(names += 1)}`;
    const [a, b] = [join(name), join(name)];
    a.group.select({ product: 'trtc' });
    a.group.hostDisconnected();
    expect(b.group.selection.product).to.equal('trtc');
    b.group.hostDisconnected();
    expect(join(name).group.selection.product).to.equal(null);
  });

  it('takes back a member that was moved within the page', () => {
    const name = `g${(names += 1)}`;
    const [a, b] = [join(name), join(name)];
    b.group.hostDisconnected();
    b.group.hostConnected();
    a.group.select({ product: 'live' });
    expect(b.group.selection.product).to.equal('live');
  });

  it('is not held by a member whose last update comes after it has left', () => {
    const name = `g${(names += 1)}`;
    const late = join(name);
    late.group.hostDisconnected();
    late.group.hostUpdate();
    const b = join(name);
    b.group.select({ product: 'trtc' });
    expect(late.host.updates, 'nor told of anything').to.equal(0);
    expect(late.group.selection.product, 'though it may read').to.equal('trtc');
    b.group.hostDisconnected();
    expect(late.group.selection.product).to.equal(null);
    expect(join(name).group.selection.product).to.equal(null);
  });

  it('is changed for another by a member that is given another name', () => {
    const [one, other] = [`g${(names += 1)}`, `g${(names += 1)}`];
    let name: string | null = one;
    const host = new Host();
    const moving = new GroupController(host, () => name);
    moving.hostConnected();
    const stays = join(one);
    join(other).group.select({ product: 'live' });
    name = other;
    moving.hostUpdate();
    expect(moving.selection.product).to.equal('live');
    stays.group.select({ product: 'trtc' });
    expect(host.updates, 'of the old group').to.equal(0);
    name = null;
    moving.hostUpdate();
    expect(moving.selection.product, 'alone').to.equal(null);
  });

  it('keeps what it had alone while it is moved within the page', () => {
    const { host, group } = join(null);
    group.select({ product: 'trtc' });
    group.hostDisconnected();
    group.hostConnected();
    expect(group.selection.product).to.equal('trtc');
    group.select({ product: 'live' });
    expect(host.updates).to.equal(2);
  });

  it('tells any other range, and keeps pack and product of the pack when only that changes', () => {
    const { host, group } = join(`g${(names += 1)}`);
    group.select({ packId: 'p1', packProduct: 'live' });
    const ranges = [{ from: '2025-01-01', to: '2025-02-01' }, { from: '2025-01-01', to: '2025-03-01' }, { from: '2025-01-02', to: '2025-03-01' }, null];
    for (const range of ranges) group.select({ range });
    expect(host.updates).to.equal(1 + ranges.length);
    expect(group.selection).to.deep.equal({ product: null, packId: 'p1', packProduct: 'live', range: null });
    group.select({ product: 'live' });
    expect(group.selection.packId, 'the first product is no other one').to.equal('p1');
  });
});
