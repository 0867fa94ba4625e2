/** Tags that are taken: whoever has one keeps it, and is told so once. */
import { expect } from '@open-wc/testing';
import { define } from '../../src/define.js';
import { register, type PackmeterClass } from '../../src/define/register.js';

const kit = (version: string): PackmeterClass =>
  class extends HTMLElement {
    static readonly packmeterVersion = version;
  };

describe('tags', () => {
  let warned: string[];
  const { warn } = console;
  beforeEach(() => {
    warned = [];
    console.warn = (...words: unknown[]) => void warned.push(words.join(' '));
  });
  afterEach(() => {
    console.warn = warn;
  });

  it('are given once, silently for the same version, and to a class of its own when one class has two', () => {
    const one = kit('1.0.0');
    register('taken-by-us', one);
    register('taken-by-us', one);
    register('taken-by-us', kit('1.0.0'));
    register('taken-by-us-again', one);
    expect(customElements.get('taken-by-us')).to.equal(one);
    const again = customElements.get('taken-by-us-again')!;
    expect(again).not.to.equal(one);
    expect(again.prototype).to.be.instanceOf(one);
    expect(warned).to.deep.equal([]);
  });

  it('stay with another version, which is named', () => {
    const old = kit('0.9.0');
    register('taken-by-old', old);
    register('taken-by-old', kit('1.0.0'));
    expect(customElements.get('taken-by-old')).to.equal(old);
    expect(warned).to.deep.equal(['packmeter 1.0.0: <taken-by-old> already belongs to packmeter 0.9.0, which stays. Use define({suffix}) to run both.']);
  });

  it('stay with another library, by the name of its class where it has one', () => {
    class Foreign extends HTMLElement {}
    customElements.define('taken-by-foreign', Foreign);
    customElements.define('taken-by-nobody', (() => class extends HTMLElement {})());
    register('taken-by-foreign', kit('1.0.0'));
    register('taken-by-nobody', kit('1.0.0'));
    expect(warned[0]).to.contain('<taken-by-foreign> already belongs to another library (Foreign)');
    expect(warned[1]).to.contain('<taken-by-nobody> already belongs to another library (unnamed class)');
  });

  it('take no suffix that cannot stand in one, and say so', () => {
    define({ suffix: ' x' });
    expect(warned).to.have.length(1);
    expect(warned[0]).to.contain('the suffix " x" cannot stand in a tag');
    expect(customElements.get('pack-overview x')).to.equal(undefined);
  });
});
