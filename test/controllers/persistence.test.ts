import { expect } from '@open-wc/testing';
import { keptNames, read, write } from '../../src/controllers/persistence.js';

const isNumber = (value: unknown): value is number => typeof value === 'number';
const isUndefined = (value: unknown): value is undefined => value === undefined;
const key = 'packmeter:setting';

/** Runs with a storage that refuses some of its methods. */
function denied(methods: readonly ('getItem' | 'setItem' | 'removeItem' | 'key')[], run: () => void): void {
  const whole = Object.getOwnPropertyDescriptor(globalThis, 'localStorage')!;
  const refuse = () => {
    throw new DOMException('denied', 'SecurityError');
  };
  const storage = globalThis.localStorage;
  const value = new Proxy(storage, {
    get: (_, name) => {
      if ((methods as readonly (string | symbol)[]).includes(name)) return refuse;
      const member: unknown = Reflect.get(storage, name, storage);
      return typeof member === 'function' ? (member.bind(storage) as unknown) : member;
    },
  });
  Object.defineProperty(globalThis, 'localStorage', { configurable: true, value });
  try {
    run();
  } finally {
    Object.defineProperty(globalThis, 'localStorage', whole);
  }
}

describe('a setting kept in the browser', () => {
  beforeEach(() => localStorage.clear());
  afterEach(() => {
    for (const name of keptNames('')) write(name, undefined);
    localStorage.clear();
  });

  it('is read as it was written, and forgotten when it is undefined', () => {
    write('setting', 7);
    expect(read('setting', isNumber)).to.equal(7);
    expect(read('other', isNumber)).to.equal(undefined);
    write('setting', undefined);
    expect(read('setting', isNumber)).to.equal(undefined);
    expect(localStorage).to.have.length(0);
  });

  it('has its version with it, 1 unless another is named', () => {
    write('setting', 7);
    expect(JSON.parse(localStorage.getItem(key)!)).to.deep.equal({ version: 1, value: 7 });
    write('setting', 8, { version: 3 });
    expect(JSON.parse(localStorage.getItem(key)!)).to.deep.equal({ version: 3, value: 8 });
    expect(read('setting', isNumber)).to.equal(undefined);
    expect(read('setting', isNumber, { version: 3 })).to.equal(8);
  });

  it('is nothing where the storage holds something else', () => {
    localStorage.setItem('packmeter:null', '{"version":1,"value":7}');
    for (const text of ['7', 'null', '"version"', '[]', '{}', '{"version":1}', '{"version":1,"value":"7"}', '{"value":7}', '{"version":"1","value":7}', '{']) {
      localStorage.setItem(key, text);
      expect(read('setting', isNumber), text).to.equal(undefined);
    }
  });

  it('in an earlier form is brought up to today’s, and to no other', () => {
    const asked: unknown[] = [];
    const migrate = (value: unknown, version: number) => {
      asked.push([value, version]);
      return Number(value);
    };
    localStorage.setItem(key, '{"version":1,"value":"7"}');
    expect(read('setting', isNumber, { version: 2, migrate })).to.equal(7);
    expect(read('setting', isNumber, { version: 2, migrate: String })).to.equal(undefined);
    expect(read('setting', isNumber, { version: 2 })).to.equal(undefined);
    expect(asked).to.deep.equal([['7', 1]]);
  });

  it('of a later version, or of none, is left alone', () => {
    const migrate = () => {
      throw new Error('asked');
    };
    for (const version of ['3', '"1"', 'null']) {
      localStorage.setItem(key, `{"version":${version},"value":7}`);
      let asked = 0;
      read('setting', isUndefined, { version: 2, migrate: () => void (asked += 1) });
      expect(asked, version).to.equal(0);
      expect(read('setting', isNumber, { version: 2, migrate }), version).to.equal(undefined);
    }
  });

  it('stays in memory when the storage is full, and is found by its name', () => {
    denied(['setItem'], () => write('setting', 7));
    expect(localStorage).to.have.length(0);
    expect(read('setting', isNumber)).to.equal(7);
    expect(keptNames('set')).to.deep.equal(['ting']);
    write('setting', 8);
    expect(read('setting', isNumber)).to.equal(8);
    expect(JSON.parse(localStorage.getItem(key)!)).to.deep.equal({ version: 1, value: 8 });
    localStorage.clear();
    expect(read('setting', isNumber)).to.equal(undefined);
  });

  it('stays forgotten when the storage does not let go of it', () => {
    write('setting', 7);
    denied(['removeItem'], () => write('setting', undefined));
    expect(read('setting', isNumber)).to.equal(undefined);
  });

  it('is nothing when the storage may not be read', () => {
    write('setting', 7);
    denied(['getItem'], () => {
      expect(read('setting', isNumber)).to.equal(undefined);
    });
  });

  it('is found by the beginning of its name, among everything else that is stored', () => {
    localStorage.setItem('elsewhere:draft:c', '1');
    localStorage.setItem('draft:packmeter:', '1');
    for (const name of ['draft:b', 'intent:a', 'draft:a', 'a:draft:']) write(name, 1);
    expect([...keptNames('draft:')].sort()).to.deep.equal(['a', 'b']);
    expect(keptNames('nothing')).to.deep.equal([]);
  });

  it('is found in memory when the storage does not tell what it holds', () => {
    write('draft:a', 1);
    denied(['setItem', 'key'], () => {
      write('draft:b', 1);
      expect(keptNames('draft:')).to.deep.equal(['b']);
    });
  });
});
