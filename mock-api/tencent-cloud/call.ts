/** What a request asks for, whichever of the ways of API 3.0 it is sent in: headers and JSON, headers and a query, or a form alone. */
import { fault } from './errors.js';
import { textOf, type Message } from './message.js';

/** A request, taken apart. */
export interface ApiCall {
  readonly action: string;
  readonly version: string;
  /** The session token of temporary keys. */
  readonly token: string | undefined;
  /** What the action itself takes; members that are null count as absent. */
  readonly parameters: ReadonlyMap<string, unknown>;
  /** True when every value is text, as in queries and forms. */
  readonly textual: boolean;
  /** All parameters as they stand in the query or form, when they carry their own signature (version 1). */
  readonly form: ReadonlyMap<string, string> | null;
}

const FORM = 'application/x-www-form-urlencoded';
const common = ['Action', 'Version', 'Region', 'Timestamp', 'Nonce', 'SecretId', 'Signature', 'SignatureMethod', 'Token', 'Language', 'RequestClient'];

export function callOf(message: Message): ApiCall {
  const { method, headers } = message;
  if (method !== 'GET' && method !== 'POST') throw fault('UnsupportedProtocol', `The request method \`${method}\` is not supported, only GET and POST.`);
  const type = headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
  const textual = method === 'GET' || type === FORM;
  const flat = textual ? new Map(new URLSearchParams(method === 'GET' ? message.query : textOf(message))) : null;
  if (flat && !headers.has('x-tc-action')) return formCall(flat);
  return {
    action: needed('X-TC-Action', headers.get('x-tc-action')),
    version: needed('X-TC-Version', headers.get('x-tc-version')),
    token: headers.get('x-tc-token'),
    parameters: flat ? unflatten(flat) : members(textOf(message)),
    textual,
    form: null,
  };
}

function formCall(form: ReadonlyMap<string, string>): ApiCall {
  return {
    action: needed('Action', form.get('Action')),
    version: needed('Version', form.get('Version')),
    token: form.get('Token'),
    parameters: unflatten(new Map([...form].filter(([name]) => !common.includes(name)))),
    textual: true,
    form,
  };
}

function needed(name: string, value: string | undefined): string {
  if (!value) throw missing(name);
  return value;
}

export const missing = (name: string) => fault('MissingParameter', `The request is missing a required parameter \`${name}\`.`);

function members(json: string): ReadonlyMap<string, unknown> {
  let body: unknown;
  try {
    body = JSON.parse(json.trim() || '{}');
  } catch {
    throw fault('InvalidParameter', 'The request body is not valid JSON.');
  }
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw fault('InvalidParameter', 'The request body is not a JSON object.');
  return new Map(Object.entries(body).filter(([, value]) => value !== null));
}

/** `Types.0=a&Types.1=b` is the list a, b under Types. Other names with a dot stay as they are, for nobody to know. */
function unflatten(flat: ReadonlyMap<string, string>): ReadonlyMap<string, unknown> {
  const result = new Map<string, unknown>();
  const lists = new Map<string, [place: number, value: string][]>();
  for (const [name, value] of flat) {
    const [, list, place] = /^(\w+)\.(\d{1,6})$/.exec(name) ?? [];
    if (list === undefined) result.set(name, value);
    else lists.set(list, [...(lists.get(list) ?? []), [Number(place), value]]);
  }
  for (const [name, items] of lists) {
    items.sort(([a], [b]) => a - b);
    result.set(
      name,
      items.map(([, value]) => value),
    );
  }
  return result;
}
