/** A ledger with a known history, and the door to it over real HTTP. */
import type { AddressInfo } from 'node:net';
import http from 'node:http';
import { Ledger } from '../../mock-api/ledger/ledger.js';
import { toTime } from '../../mock-api/ledger/time.js';
import { live } from '../../mock-api/policies/live.js';
import { mps } from '../../mock-api/policies/mps.js';
import { Door, type DoorOptions, type Secret } from '../../mock-api/tencent-cloud/index.js';

export const secret: Secret = { secretId: 'AKIDtest', secretKey: 'key-of-the-test' };
export const uin = '100000000001';

/** Where the clock of the ledger stands: 2019-07-10, noon at UTC+8. */
export const NOON = '2019-07-10T12:00:00+08:00';

/** Counts tasks on a day. */
export function count(ledger: Ledger, day: string, specification: string, tasks: number, usage: string | bigint, more: { taskType?: string; region?: string } = {}): void {
  const { taskType = 'Transcode', region = 'ap-guangzhou' } = more;
  ledger.run({ do: 'countTasks', at: ledger.now, product: 'mps', taskType, region, day, specification, tasks, usage });
}

/** The sample of the documentation, day by day and specification by specification. */
export function documented(): Ledger {
  const ledger = new Ledger([mps, live], toTime('2018-01-01'));
  ledger.run({ do: 'openAccount', at: '2018-01-01', uin });
  ledger.advance(toTime(NOON));
  for (const day of ['2019-07-02', '2019-07-03']) {
    for (const specification of ['Audio', 'Standard.H265.4K', 'TESHD-10.H265.4K']) count(ledger, day, specification, 1, '10');
  }
  return ledger;
}

/** A door on a port of its own, as the service of Tencent Cloud is on its host. */
export async function open(ledger: Ledger, options: DoorOptions = {}) {
  const door = new Door({ ledger }, { secrets: [secret], ...options });
  const server = http.createServer((incoming, outgoing) => {
    void (async () => {
      const chunks: Uint8Array[] = [];
      for await (const chunk of incoming) chunks.push(chunk as Uint8Array);
      const { method = 'GET', headers, url = '/' } = incoming;
      const response = await door.answer(
        new Request(`http://${headers.host}${url}`, {
          method,
          headers: Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)]),
          body: method === 'GET' ? null : Buffer.concat(chunks),
        }),
      );
      outgoing.writeHead(response.status, Object.fromEntries(response.headers));
      outgoing.end(Buffer.from(await response.arrayBuffer()));
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { endpoint: `127.0.0.1:${port}`, url: `http://127.0.0.1:${port}/`, close: () => new Promise((resolve) => server.close(resolve)) };
}

/** The configuration of an SDK client that sends no signature: its types ask for credentials all the same. */
export const unsigned = (endpoint: string) => ({ credential: {}, profile: { httpProfile: { endpoint, protocol: 'http://' } } });

/** What an SDK throws. */
export interface SdkError {
  readonly code: string;
  readonly message: string;
  readonly requestId: string;
}

/** The error that an SDK's call ends with; fails when it succeeds. */
export async function errorOf(call: Promise<unknown>): Promise<SdkError> {
  return call.then(
    (value) => Promise.reject(new Error(`no error but ${JSON.stringify(value)}`)),
    (error: SdkError) => error,
  );
}

/** The answer of an unsigned call, without a network. */
export async function ask(door: Door, action: string, version: string, parameters: unknown): Promise<Record<string, unknown>> {
  const response = await door.answer(
    new Request('http://127.0.0.1/', {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: 'SKIP', 'x-tc-action': action, 'x-tc-version': version },
      body: typeof parameters === 'string' ? parameters : JSON.stringify(parameters),
    }),
  );
  // As text as well: JSON.parse would round what is beyond 2^53.
  const text = await response.text();
  return { ...(JSON.parse(text) as { Response: object }).Response, text };
}

/** The code and the sentence that an answer refuses with; both empty when it does not. */
export function refusal({ Error: error }: Record<string, unknown>): [code: string, message: string] {
  const { Code = '', Message = '' } = (error ?? {}) as { Code?: string; Message?: string };
  return [Code, Message];
}
