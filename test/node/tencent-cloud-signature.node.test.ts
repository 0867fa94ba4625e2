/** Each way in which a signature can be wrong has a code and a sentence of its own. */
import assert from 'node:assert/strict';
import { createHash, createHmac } from 'node:crypto';
import { describe, it } from 'node:test';
import { webCrypto } from '../../mock-api/tencent-cloud/crypto.js';
import { Door, errorCodes, type DoorOptions } from '../../mock-api/tencent-cloud/index.js';
import { messageOf } from '../../mock-api/tencent-cloud/message.js';
import { authorizationOf, verify } from '../../mock-api/tencent-cloud/signature.js';
import { documented, secret } from './tencent-cloud-support.js';

const NOW = Date.parse('2025-06-30T23:59:30Z');
const body = JSON.stringify({ StartTime: '2019-07-02', EndTime: '2019-07-03' });
const sha = (text: string) => createHash('sha256').update(text).digest('hex');
const mac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();

/** What a request is made of; each part can be made wrong. */
interface Parts {
  host?: string;
  signedHost?: string;
  type?: string;
  seconds?: number;
  timestamp?: string | null;
  date?: string;
  service?: string;
  end?: string;
  secretId?: string;
  secretKey?: string;
  signed?: string[];
  payload?: string;
  headers?: Record<string, string>;
  authorization?: (text: string) => string | null;
  query?: string;
}

/** Signs as the documentation says, independently of the code under test. */
function signed(parts: Parts = {}): Request {
  const { host = 'mps.intl.tencentcloudapi.com', type = 'application/json', seconds = NOW / 1000, service = 'mps', end = 'tc3_request', query = '' } = parts;
  const { date = new Date(seconds * 1000).toISOString().slice(0, 10), timestamp = String(seconds), signed: names = ['content-type', 'host'] } = parts;
  const values: Record<string, string> = { 'content-type': type, 'x-tc-action': 'DescribeUsageData', ...parts.headers, host: parts.signedHost ?? host };
  const lines = names.map((name) => `${name}:${(values[name] ?? '').trim().toLowerCase()}\n`).join('');
  const canonical = ['POST', '/', query, lines, names.join(';'), sha(parts.payload ?? body)].join('\n');
  const scope = `${date}/${service}/${end}`;
  const key = mac(mac(mac(`TC3${parts.secretKey ?? secret.secretKey}`, date), service), end);
  const signature = mac(key, ['TC3-HMAC-SHA256', timestamp, scope, sha(canonical)].join('\n')).toString('hex');
  const text = `TC3-HMAC-SHA256 Credential=${parts.secretId ?? secret.secretId}/${scope}, SignedHeaders=${names.join(';')}, Signature=${signature}`;
  const headers = new Headers({ host, 'content-type': type, 'x-tc-action': 'DescribeUsageData', 'x-tc-version': '2019-06-12', ...parts.headers });
  if (timestamp !== null) headers.set('x-tc-timestamp', timestamp);
  const authorization = (parts.authorization ?? ((given) => given))(text);
  if (authorization !== null) headers.set('authorization', authorization);
  return new Request(`http://${host}/${query && `?${query}`}`, { method: 'POST', headers, body });
}

const ledger = documented();

interface Answer {
  Response: { Error?: { Code: string; Message: string }; Data?: unknown[]; RequestId: string };
}

async function call(request: Request, options: DoorOptions = {}): Promise<Answer['Response']> {
  const response = await new Door({ ledger }, { secrets: [secret], now: () => NOW, ...options }).answer(request);
  assert.equal(response.status, 200);
  assert.equal(response.headers.get('content-type'), 'application/json');
  const { Response: answer } = (await response.json()) as Answer;
  assert.match(answer.RequestId, /\S/);
  return answer;
}

describe('a signature', () => {
  it('is the one that the documentation works out', async () => {
    const request = new Request('https://cvm.tencentcloudapi.com/', {
      method: 'POST',
      headers: { host: 'cvm.tencentcloudapi.com', 'content-type': 'application/json; charset=utf-8', 'x-tc-timestamp': '1551113065' },
      body: '{"Limit": 1, "Filters": [{"Values": ["\\u672a\\u547d\\u540d"], "Name": "instance-name"}]}',
    });
    const authorization = authorizationOf(
      'TC3-HMAC-SHA256 Credential=AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE/2019-02-25/cvm/tc3_request, SignedHeaders=content-type;host, ' +
        'Signature=72e494ea809ad7a8c8f7a4507b9bddcbaa8e581f516e8da2f66e2c5a96525168',
    );
    const context = { secretKey: 'Gu5t9xGARNpq86cd98joQYCN3EXAMPLE', services: ['cvm'], now: 1_551_113_065, crypto: webCrypto };
    await verify(await messageOf(request), authorization, context);
    await assert.rejects(verify(await messageOf(new Request(request, { body: '{}' })), authorization, context), { code: 'AuthFailure.SignatureFailure' });
  });

  const taken: [how: string, parts: Parts][] = [
    ['as documented', {}],
    ['with a charset, in capitals', { type: 'application/json; charset=UTF-8' }],
    ['with the action signed too', { signed: ['content-type', 'host', 'x-tc-action'] }],
    ['over a host with its port', { host: '127.0.0.1:4010', service: '127' }],
    ['over a host without its port', { host: '127.0.0.1:4010', signedHost: '127.0.0.1', service: '127' }],
    ['for the product, whatever the host', { host: 'localhost:4010', service: 'mps' }],
    ['for the whole of a host without dots', { host: 'localhost:4010', service: 'localhost:4010' }],
    ['without its payload', { payload: 'UNSIGNED-PAYLOAD', headers: { 'x-tc-content-sha256': 'UNSIGNED-PAYLOAD' } }],
    ['over a query', { query: 'a=1&b=%20' }],
    ['five minutes old', { seconds: NOW / 1000 - 300 }],
    ['of the next day by UTC, as its clock is ahead', { seconds: NOW / 1000 + 60 }],
    ['with no space after its commas', { authorization: (text) => text.replaceAll(', ', ',') }],
  ];
  for (const [how, parts] of taken) {
    it(`is taken ${how}`, async () => assert.equal((await call(signed(parts))).Data?.length, 1));
  }

  const refused: [how: string, code: string, words: RegExp, parts: Parts][] = [
    ['is not there', 'AuthFailure.InvalidAuthorization', /no `Authorization` header/, { authorization: () => null }],
    ['is of another kind', 'AuthFailure.InvalidAuthorization', /algorithm is not TC3-HMAC-SHA256/, { authorization: () => 'Bearer token' }],
    ['is a kind alone', 'AuthFailure.InvalidAuthorization', /must hold Credential/, { authorization: () => 'TC3-HMAC-SHA256' }],
    ['has no credential', 'AuthFailure.InvalidAuthorization', /must hold Credential/, { authorization: (text) => text.replace('Credential', 'Kredential') }],
    ['has a scope cut short', 'AuthFailure.InvalidAuthorization', /must hold Credential/, { authorization: (text) => text.replace('/tc3_request', '') }],
    ['has a scope with another end', 'AuthFailure.InvalidAuthorization', /does not end in `tc3_request`/, { end: 'aws4_request' }],
    ['has a date of another form', 'AuthFailure.InvalidAuthorization', /not YYYY-MM-DD/, { date: '20250630' }],
    ['names no service', 'AuthFailure.InvalidAuthorization', /names no service/, { service: '' }],
    ['is no hexadecimal number', 'AuthFailure.InvalidAuthorization', /64 lower-case/, { authorization: (text) => text.replace(/Signature=.*/, 'Signature=xyz') }],
    ['leaves the host unsigned', 'AuthFailure.InvalidAuthorization', /`host` is not among/, { signed: ['content-type'] }],
    ['leaves the content type unsigned', 'AuthFailure.InvalidAuthorization', /`content-type` is not among/, { signed: ['host'] }],
    ['has an id that is none', 'AuthFailure.InvalidSecretId', /not the id of an API key/, { secretId: 'a b' }],
    ['has an id that nobody has', 'AuthFailure.SecretIdNotFound', /not found/, { secretId: 'AKIDother' }],
    ['has no timestamp', 'MissingParameter', /`X-TC-Timestamp`/, { timestamp: null }],
    ['has a timestamp that is none', 'InvalidParameterValue', /`X-TC-Timestamp` is not a number/, { timestamp: 'today', date: '2025-06-30' }],
    ['is too old', 'AuthFailure.SignatureExpire', /five minutes/, { seconds: NOW / 1000 - 301 }],
    ['is too new', 'AuthFailure.SignatureExpire', /five minutes/, { seconds: NOW / 1000 + 301 }],
    ['has the date of another zone', 'AuthFailure.SignatureFailure', /2025-07-01, is not the UTC date of the timestamp, 2025-06-30/, { date: '2025-07-01' }],
    ['is for another service', 'AuthFailure.SignatureFailure', /service of the credential scope, live, is not mps/, { service: 'live' }],
    ['signs a header that is not there', 'AuthFailure.SignatureFailure', /`x-tc-region` is not in the request/, { signed: ['content-type', 'host', 'x-tc-region'] }],
    ['is made with another key', 'AuthFailure.SignatureFailure', /could not be validated/, { secretKey: 'other' }],
    ['is made over another body', 'AuthFailure.SignatureFailure', /could not be validated/, { payload: '{}' }],
    ['is made over another host', 'AuthFailure.SignatureFailure', /could not be validated/, { signedHost: 'mps.tencentcloudapi.com' }],
    ['says its payload is unsigned and signs it', 'AuthFailure.SignatureFailure', /could not be validated/, { headers: { 'x-tc-content-sha256': 'UNSIGNED-PAYLOAD' } }],
  ];
  for (const [how, code, words, parts] of refused) {
    it(`that ${how} is refused with ${code}`, async () => {
      const { Error: error } = await call(signed(parts));
      assert.equal(error?.Code, code);
      assert.match(error?.Message ?? '', words);
    });
  }

  it('may be left out, unless the backend insists on it', async () => {
    const skipping = () => signed({ authorization: () => 'SKIP' });
    assert.equal((await call(skipping())).Data?.length, 1);
    assert.equal((await call(skipping(), { unsigned: false })).Error?.Code, 'AuthFailure.InvalidAuthorization');
  });

  it('never brings a code that is not listed', () => {
    for (const [, code] of refused) assert.ok((errorCodes as readonly string[]).includes(code));
  });
});

/** The form of a call that carries its own signature, made independently of the code under test. */
function signedForm(more: Record<string, string> = {}, { hash = 'sha1', leaveOut = '' } = {}): Request {
  const host = 'mps.tencentcloudapi.com';
  const form: Record<string, string> = {
    Action: 'DescribeUsageData', Version: '2019-06-12', StartTime: '2019-07-02', EndTime: '2019-07-03',
    SecretId: secret.secretId, Timestamp: String(NOW / 1000), Nonce: '11886', ...more,
  };
  const text = Object.keys(form).sort().map((name) => `${name}=${form[name]}`).join('&');
  form['Signature'] = createHmac(hash, secret.secretKey).update(`POST${host}/?${text}`).digest('base64');
  delete form[leaveOut];
  return new Request(`https://${host}/`, { method: 'POST', headers: { host, 'content-type': 'application/x-www-form-urlencoded' }, body: new URLSearchParams(form).toString() });
}

describe('a signature of version 1', () => {
  it('is by HmacSHA1 where the form does not say', async () => {
    assert.equal((await call(signedForm())).Data?.length, 1);
    assert.equal((await call(signedForm({}, { hash: 'sha256' }))).Error?.Code, 'AuthFailure.SignatureFailure');
  });

  it('is by what the form says, of the two that there are', async () => {
    assert.equal((await call(signedForm({ SignatureMethod: 'HmacSHA256' }, { hash: 'sha256' }))).Data?.length, 1);
    const { Error: error } = await call(signedForm({ SignatureMethod: 'HmacMD5' }, { hash: 'md5' }));
    assert.deepEqual([error?.Code, error?.Message], ['InvalidParameterValue', '`SignatureMethod` value `HmacMD5` is not supported.']);
  });

  for (const name of ['SecretId', 'Signature', 'Timestamp', 'Nonce']) {
    it(`is refused where ${name} is missing, which is named`, async () => {
      const { Error: error } = await call(signedForm({}, { leaveOut: name }));
      assert.equal(error?.Code, 'MissingParameter');
      assert.ok(error?.Message.includes(`\`${name}\``), error?.Message);
    });
  }
});

describe('a call that fails inside', () => {
  it('is an internal error for the caller, and told in full where the backend runs', async (t) => {
    const warned = t.mock.method(console, 'warn', () => undefined);
    const cause = new RangeError('nobody has thought of this');
    const { Error: error, RequestId } = await call(signed(), {
      refuse: () => {
        throw cause;
      },
    });
    assert.equal(error?.Code, 'InternalError');
    assert.ok(!error?.Message.includes('nobody has thought'));
    assert.ok(RequestId);
    assert.deepEqual(warned.mock.calls.map(({ arguments: given }) => given as unknown[]), [[cause]]);
  });
});
