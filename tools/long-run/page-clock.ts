/**
 * The clock of a page that is open for days, put there before its own scripts: it moves when it is told to, and fires
 * what is due in its order, each time once nothing that was asked for is on its way. Frames and messages are real.
 */

/** How a page's clock is moved. */
export interface PageClock {
  /** Lets so many milliseconds pass, with all that is due in them. */
  pass(milliseconds: number): Promise<void>;
  /** The machine sleeps: nothing is fired meanwhile, and what was due comes when time passes again. */
  sleep(milliseconds: number): void;
  /** Until nothing is on its way and nothing follows from what came. */
  settle(): Promise<void>;
  /** Puts the tab out of sight, or back. */
  see(visible: boolean): void;
  /** Work that takes none of this time. */
  still<T>(work: Promise<T>): Promise<T>;
  /** How many wait for their time, and how much was asked for over the network. */
  readonly timers: number;
  readonly requests: number;
}

/** Runs in the page. */
export function installPageClock(epoch: number): void {
  const real = { setTimeout: globalThis.setTimeout.bind(globalThis), fetch: globalThis.fetch.bind(globalThis), Date: globalThis.Date };
  const timers = new Map<number, { due: number; readonly every: number | null; readonly fire: () => void }>();
  let [now, numbers, underway, requests, visible] = [0, 0, 0, 0, true];

  const set = (every: boolean) => (callback: (...given: unknown[]) => void, wait = 0, ...given: unknown[]) => {
    const delay = Math.max(every ? 1 : 0, Number(wait) || 0);
    timers.set(++numbers, { due: now + delay, every: every ? delay : null, fire: () => callback(...given) });
    return numbers;
  };
  const clear = (number?: number): void => void timers.delete(number ?? 0);
  class PageDate extends real.Date {
    constructor(...given: unknown[]) {
      super(...((given.length > 0 ? given : [epoch + now]) as []));
    }
    static override now = (): number => epoch + now;
  }
  const still = async <T>(work: Promise<T>): Promise<T> => {
    underway += 1;
    try {
      return await work;
    } finally {
      underway -= 1;
    }
  };
  const fetchCounted = async (...given: Parameters<typeof fetch>): Promise<Response> => {
    requests += 1;
    const response = await still(real.fetch(...given));
    // An answer is there once all of it is.
    void still(response.clone().arrayBuffer()).catch(() => undefined);
    return response;
  };
  Object.assign(globalThis, { setTimeout: set(false), setInterval: set(true), clearTimeout: clear, clearInterval: clear, Date: PageDate, fetch: fetchCounted });
  Object.defineProperty(performance, 'now', { value: () => now });
  Object.defineProperty(document, 'hidden', { get: () => !visible });
  Object.defineProperty(document, 'visibilityState', { get: () => (visible ? 'visible' : 'hidden') });

  let loaded = 0;
  new PerformanceObserver((list) => void (loaded += list.getEntries().length)).observe({ type: 'resource', buffered: true });
  const channel = new MessageChannel();
  const waiting: (() => void)[] = [];
  channel.port1.onmessage = () => waiting.shift()?.();
  const turn = (): Promise<void> =>
    new Promise((resolve) => {
      waiting.push(resolve);
      channel.port2.postMessage(null);
    });
  const quiet = async (): Promise<void> => {
    for (let turns = 0; turns < 6; ) {
      if (underway > 0) await new Promise((resolve) => real.setTimeout(resolve, 1));
      else await turn();
      turns = underway > 0 ? 0 : turns + 1;
    }
  };
  const pass = async (milliseconds: number): Promise<void> => {
    const end = now + milliseconds;
    for (;;) {
      await quiet();
      const [number, timer] = [...timers].reduce<[number, { due: number } | undefined]>((next, each) => (next[1] === undefined || each[1].due < next[1].due ? each : next), [0, undefined]);
      if (!timer || timer.due > end) break;
      now = Math.max(now, timer.due);
      const { every, fire } = timers.get(number)!;
      if (every === null) timers.delete(number);
      else timers.get(number)!.due = now + every;
      fire();
    }
    now = end;
  };
  const clock: PageClock = {
    pass,
    sleep: (milliseconds) => void (now += milliseconds),
    // What is drawn may ask for more, and parts of the kit come by themselves: until none of that has happened for a while.
    settle: async () => {
      let before = '';
      for (let same = 0, rounds = 0; same < 8 && rounds < 400; rounds += 1) {
        await pass(200);
        await new Promise((resolve) => real.setTimeout(resolve, 20));
        await new Promise((resolve) => requestAnimationFrame(resolve));
        const texts = [...document.body.children].map(({ shadowRoot }) => shadowRoot?.textContent ?? '');
        const now = [requests, loaded, ...texts].join();
        same = now === before ? same + 1 : 0;
        before = now;
      }
    },
    see: (now) => {
      visible = now;
      document.dispatchEvent(new Event('visibilitychange'));
    },
    still,
    get timers() {
      return timers.size;
    },
    get requests() {
      return requests;
    },
  };
  Object.assign(globalThis, { pageClock: clock });
}
