import { expect } from '@open-wc/testing';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { Draft } from '../../src/controllers/draft.js';

const isText = (value: unknown): value is string => typeof value === 'string';

/** A host that updates as soon as it is asked to. */
class Host implements ReactiveControllerHost {
  updates = 0;
  readonly updateComplete = Promise.resolve(true);
  #controller: ReactiveController | undefined;
  addController(controller: ReactiveController): void {
    this.#controller = controller;
    this.enter();
  }
  removeController(): void {}
  requestUpdate(): void {
    this.updates += 1;
    this.#controller?.hostUpdated?.();
  }
  leave(): void {
    this.#controller?.hostDisconnected?.();
  }
  enter(): void {
    this.#controller?.hostConnected?.();
  }
}

/** Whether the page would be left without a question. */
const leaves = (): boolean => dispatchEvent(new Event('beforeunload', { cancelable: true }));

describe('a draft', () => {
  const hosts: Host[] = [];
  let subject: string | null;
  let busy: boolean;

  function draft(name: string | null): Draft<string> {
    const host = new Host();
    hosts.push(host);
    return new Draft<string>(host, { subject: () => subject, name: () => name, isValue: isText, busy: () => busy });
  }

  beforeEach(() => {
    subject = 'pack-1';
    busy = false;
  });

  afterEach(() => {
    for (const host of hosts.splice(0)) host.leave();
    localStorage.clear();
  });

  it('is kept under its name through a reload', () => {
    draft('mine').set('half written');
    expect(draft('mine').value).to.equal('half written');
    expect(draft('other').value).to.equal(undefined);
  });

  it('is kept nowhere without a name', () => {
    const mine = draft(null);
    mine.set('half written');
    expect(mine.value).to.equal('half written');
    expect(localStorage).to.have.length(0);
    localStorage.setItem('packmeter:null', '{"version":1,"value":"old"}');
    expect(draft(null).value).to.equal(undefined);
  });

  it('belongs to what is being edited', () => {
    const mine = draft('mine');
    mine.set('of the first');
    subject = 'pack-2';
    expect(mine.value).to.equal(undefined);
    mine.set('of the second');
    subject = 'pack-1';
    expect(mine.value).to.equal('of the first');
    mine.set(undefined, 'pack-2');
    subject = 'pack-2';
    expect(mine.value).to.equal(undefined);
  });

  it('is nothing while nothing is edited', () => {
    subject = null;
    const mine = draft('mine');
    mine.set('nowhere to go');
    expect(mine.value).to.equal(undefined);
    expect(mine.dirty).to.equal(false);
  });

  it('leaves nothing behind when it is let go', () => {
    const mine = draft('mine');
    mine.set('half written');
    mine.set(undefined);
    expect(mine.value).to.equal(undefined);
    expect(localStorage).to.have.length(0);
    expect(draft('mine').value).to.equal(undefined);
  });

  for (const kept of ['{', 'null', '{"version":1,"value":7}', '{"version":0,"value":"old"}']) {
    it(`passes over ${kept} in the store`, () => {
      localStorage.setItem('packmeter:mine:pack-1', kept);
      expect(draft('mine').value).to.equal(undefined);
    });
  }

  it('asks before the page is left, and only while there is something to lose', () => {
    const mine = draft(null);
    expect(leaves()).to.equal(true);
    mine.set('half written');
    expect(leaves()).to.equal(false);
    subject = 'pack-2';
    expect(leaves(), 'while another subject is shown').to.equal(false);
    subject = 'pack-1';
    mine.set(undefined);
    expect(leaves()).to.equal(true);
  });

  it('asks as long as there is another in the page that would be lost', () => {
    const [mine, other] = [draft(null), draft(null)];
    mine.set('half written');
    other.set('another');
    other.set(undefined);
    hosts[1]!.leave();
    expect(leaves()).to.equal(false);
    mine.set(undefined);
    expect(leaves()).to.equal(true);
  });

  it('asks before the page is left while something is under way', () => {
    draft(null);
    busy = true;
    hosts[0]!.requestUpdate();
    expect(leaves()).to.equal(false);
    busy = false;
    hosts[0]!.requestUpdate();
    expect(leaves()).to.equal(true);
  });

  it('does not ask on behalf of an element that has left the page, and asks again when it is back', () => {
    draft(null).set('half written');
    hosts[0]!.leave();
    expect(leaves()).to.equal(true);
    hosts[0]!.requestUpdate();
    expect(leaves(), 'an update that was under way').to.equal(true);
    hosts[0]!.enter();
    expect(leaves()).to.equal(false);
  });

  it('is not taken from another page once it was looked for: what is entered here counts', () => {
    const mine = draft('mine');
    expect([mine.value, mine.dirty]).to.deep.equal([undefined, false]);
    draft('mine').set('of another page');
    expect([mine.value, mine.dirty]).to.deep.equal([undefined, false]);
    const entered = draft('entered');
    entered.set('entered here');
    draft('entered').set('of another page');
    expect(entered.value).to.equal('entered here');
  });

  it('is nothing while nothing is edited, whatever is in the store', () => {
    subject = null;
    localStorage.setItem('packmeter:mine:null', '{"version":1,"value":"old"}');
    expect(draft('mine').value).to.equal(undefined);
  });

  it('has no other cause to ask unless it is given one', () => {
    const host = new Host();
    hosts.push(host);
    new Draft<string>(host, { subject: () => subject, name: () => null, isValue: isText });
    host.requestUpdate();
    expect(leaves()).to.equal(true);
  });
});
