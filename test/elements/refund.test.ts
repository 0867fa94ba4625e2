/** Giving a pack back: agreed to by typing, done once, read back; the reasons where it cannot be. */
import { expect } from '@open-wc/testing';
import { ApiError } from '../../src/api/api-error.js';
import type { RefundReceipt } from '../../src/contract/index.js';
import type { PackOverview, RenewalSettings } from '../../src/index.js';
import type { PackmeterEvent } from '../../src/parts/events.js';
import { closed, inDialog, openRefund, refundOf, said, stage, type } from './refund-support.js';
import { heard, mount, part, parts, shows, waitUntil } from './support.js';

const refunded = (element: RenewalSettings) => heard<PackmeterEvent<RefundReceipt>>(element, 'packmeter-refunded');
const saying = (element: RenewalSettings, words: string | RegExp) => waitUntil(() => new RegExp(words).test(said(element)), `${String(words)} in ${said(element)}`);

/** Confirms, and sends. */
async function refund(element: RenewalSettings): Promise<void> {
  await type(element, 'new-1');
  inDialog(element, 'Refund').click();
}

afterEach(() => localStorage.clear());

describe('a refund', () => {
  it('tells what comes back, what that is worked out from, until when, and what follows', async () => {
    const element = await refundOf(stage(), 'new-1');
    expect(said(element)).to.match(/You get back ?CN¥520\.00.*All that was paid.*Refundable until.*Left in the pack ?100.*The pack ends at once/);
    await expect(element).to.be.accessible();
  });

  it('has to be confirmed by typing the pack’s ID or name', async () => {
    const { keys, ...scene } = stage();
    const element = await refundOf(scene, 'new-1');
    const send = () => inDialog(element, 'Refund');
    expect(send().ariaDisabled).to.equal('true');
    send().click();
    await saying(element, 'neither the ID nor the name');
    await type(element, 'new-2');
    expect(send().ariaDisabled).to.equal('true');
    await type(element, ' Bought today ');
    expect(send().ariaDisabled).to.equal('false');
    inDialog(element, 'Cancel').click();
    await closed(element);
    expect(keys).to.have.length(0);
    await openRefund(element);
    expect(part<HTMLInputElement>(element, '[name="typed"]').value).to.equal('');
  });

  it('is made once, read back, credited, told to the page and to the other elements', async () => {
    const { keys, ...scene } = stage();
    const overview = mount<PackOverview>('pack-overview', { source: scene.source });
    await shows(overview, 'new-1');
    const before = await scene.source.account();
    const element = await refundOf(scene, 'new-1');
    const done = refunded(element);
    await refund(element);
    inDialog(element, 'Refund').click();
    const { detail } = await done;
    expect(detail).to.deep.include({ packId: 'new-1' });
    await saying(element, /CN¥520\.00 was refunded.*Status of the pack ?Refunded.*Invalid time/);
    await saying(element, /Account balance/);
    expect(said(element)).to.contain(detail.id);
    expect(keys).to.have.length(1);
    expect(Number((await scene.source.account()).balance.amount) - Number(before.balance.amount)).to.equal(520);
    await shows(overview, 'Refunded');
    await expect(element).to.be.accessible();
    inDialog(element, 'Close').click();
    await closed(element);
    await openRefund(element);
    await saying(element, /cannot be refunded now.*not in a status/);
  });

  it('says why it is not possible, and what to do', async () => {
    const element = await refundOf(stage(), 'gift-1');
    expect(said(element)).to.match(/cannot be refunded now.*a gift or a free quota.*There is nothing to pay back/);
    expect(parts(element, '[name="typed"]')).to.have.length(0);
    await expect(element).to.be.accessible();
  });

  for (const [reason, words] of [
    ['used', /has been used.*Use up what is left/],
    ['pastDeadline', /deadline has passed/],
    ['status', /Only valid and inactive/],
    ['autoPurchase', /Switch automatic purchase off/],
    ['pluginBound', /plug-in or licence.*cannot be undone/],
    ['settlementRunning', /being settled.*Try again when/],
    ['refundLimit', /this year.*1 July/],
    ['refundedBefore', /one refund for this product/],
    ['notSelfService', /not refunded here.*support ticket/],
    ['notPermitted', /not permitted.*Ask whoever/],
    ['somethingNew', /somethingNew/],
  ] as const) {
    it(`has plain words for the reason ${reason}`, async () => {
      const { source } = stage();
      const refundQuote: typeof source.refundQuote = async (id) => ({ ...(await source.refundQuote(id)), eligible: false, amount: null, reasons: [reason] });
      const element = await refundOf({ source: { ...source, refundQuote } }, 'new-1');
      expect(said(element)).to.match(words);
    });
  }
});

describe('a refund that goes wrong', () => {
  it('is looked up when its answer is lost, and not made twice', async () => {
    const { keys, ...scene } = stage();
    const element = await refundOf(scene, 'new-1');
    scene.backend.faults.add({ name: 'lostAnswer', route: 'createRefund', times: 1 });
    const done = refunded(element);
    await refund(element);
    expect((await done).detail.packId).to.equal('new-1');
    expect(new Set(keys).size).to.equal(1);
    await saying(element, 'was refunded');
  });

  it('is not taken for somebody else’s when it cannot be asked whose it was', async () => {
    const { keys, ...scene } = stage();
    const element = await refundOf(scene, 'new-1');
    let lost = false;
    const { refund: send } = scene.source;
    scene.source.refund = async (...given) => {
      if (lost) throw new ApiError('unauthenticated', { status: 401 });
      lost = true;
      await send(...given);
      throw new ApiError('network', { outcomeUnknown: true });
    };
    await refund(element);
    await saying(element, 'It is not known whether this was carried out');
    scene.source.refund = send;
    const done = refunded(element);
    inDialog(element, 'Look again').click();
    await done;
    expect(new Set(keys).size).to.equal(1);
  });

  it('keeps its key through a reload of the page', async () => {
    const { keys, ...scene } = stage();
    const before = await refundOf(scene, 'new-1');
    scene.backend.faults.add({ name: 'offline', route: 'createRefund', times: 1 });
    const unreadable = scene.backend.faults.add({ name: 'serverError', route: 'getPack' });
    await refund(before);
    await saying(before, 'It is not known whether this was carried out');
    await expect(before).to.be.accessible();
    before.remove();
    unreadable();
    const after = await refundOf(scene, 'new-1');
    await saying(after, 'the backend has no trace of it');
    const done = refunded(after);
    inDialog(after, 'Try again').click();
    await done;
    expect(keys).to.have.length(2);
    expect(new Set(keys).size).to.equal(1);
  });

  it('is made once by two tabs that want the same', async () => {
    const { keys, ...scene } = stage();
    const [one, other] = [await refundOf(scene, 'new-1'), await refundOf(scene, 'new-1')];
    const before = await scene.source.account();
    await type(one, 'new-1');
    await type(other, 'new-1');
    inDialog(one, 'Refund').click();
    inDialog(other, 'Refund').click();
    await Promise.all([one, other].map((tab) => saying(tab, /was refunded|Changed meanwhile/)));
    expect(new Set(keys).size).to.equal(1);
    expect(Number((await scene.source.account()).balance.amount) - Number(before.balance.amount)).to.equal(520);
  });

  it('shows both versions when the pack changed meanwhile, and asks anew', async () => {
    const { keys, ...scene } = stage();
    const element = await refundOf(scene, 'new-1');
    const { source } = scene;
    // Somebody else gives it back first.
    const { etag } = await source.pack('new-1');
    scene.backend.ledger.run({ do: 'refund', at: scene.backend.now, id: 'new-1' });
    expect((await source.pack('new-1')).etag).not.to.equal(etag);
    await refund(element);
    await saying(element, /Changed meanwhile.*Nothing has been refunded/);
    const rows = part(element, '.versions').textContent.replace(/\s+/g, ' ');
    expect(rows).to.match(/You get back CN¥520\.00 Nothing.*Status Valid Refunded/);
    await expect(element).to.be.accessible();
    inDialog(element, 'Leave it as it is').click();
    await closed(element);
    expect(keys).to.have.length(1);
  });

  it('says no in plain words, and reads the terms again', async () => {
    const scene = stage();
    const element = await refundOf(scene, 'new-1');
    scene.backend.faults.add({ name: 'forbidden', route: 'createRefund', times: 1 });
    await refund(element);
    await saying(element, /The pack was not refunded.*Your account may not do this/);
    inDialog(element, 'Try again').click();
    await waitUntil(() => !said(element).includes('was not refunded') && parts(element, '[name="typed"]').length > 0, 'the terms');
    await refund(element);
    await saying(element, 'was refunded');
  });

  it('says so when the quote cannot be read, and tries again', async () => {
    const scene = stage();
    scene.backend.faults.add({ name: 'serverError', route: 'getRefundQuote', times: 1 });
    const element = await refundOf(scene, 'new-1');
    await saying(element, 'The service has a fault');
    inDialog(element, 'Try again').click();
    await saying(element, 'You get back');
  });
});
