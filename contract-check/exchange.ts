/** One request and its answer, as they went over the wire. */

/** Values of a query; a list becomes a parameter that is repeated. */
export type Query = Readonly<Record<string, string | number | readonly (string | number)[] | undefined>>;

export interface Exchange {
  /** The name of a route of the contract, or what was asked of none. */
  readonly operation: string;
  /** Whether a success was hoped for; a problem is what many checks ask for. */
  readonly hopes: 'success' | 'problem' | 'either';
  readonly method: string;
  readonly url: string;
  readonly sent: Readonly<Record<string, string>>;
  readonly sentBody: string | undefined;
  /** The HTTP status; 0 when there was no answer. */
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body as JSON; undefined when it is none. */
  readonly json: unknown;
}

/** The status in words a reader understands. */
export const statusOf = ({ status, text }: Exchange): string => (status === 0 ? `no answer: ${text}` : `status ${status}`);

/** The media type without its parameters. */
export const mediaType = ({ headers }: Exchange): string => (headers.get('Content-Type') ?? '').split(';')[0]!.trim().toLowerCase();

const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

/** A shell line that sends the same request again. The token is a variable, never a value. */
export function curlOf({ method, url, sent, sentBody }: Pick<Exchange, 'method' | 'url' | 'sent' | 'sentBody'>): string {
  const headers = Object.entries(sent).map(([name, value]) =>
    name.toLowerCase() === 'authorization' ? ` -H "${name}: Bearer $TOKEN"` : ` -H ${quoted(`${name}: ${value}`)}`,
  );
  const verb = method === 'GET' ? '' : ` -X ${method}`;
  const body = sentBody === undefined ? '' : ` --data-raw ${quoted(sentBody)}`;
  return `curl -i${verb} ${quoted(url)}${headers.join('')}${body}`;
}
