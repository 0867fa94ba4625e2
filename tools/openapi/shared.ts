// What the document says beside the routes and schemas themselves.

export const introduction = `JSON over HTTP. Quantities are decimal strings with their unit beside them, never JSON numbers; money likewise, with its currency. \
Instants are RFC 3339 with offset; ranges are half-open; days and cycles are cut in the billing time zone of the capabilities. \
Open sets of values are marked \`x-extensible-enum\`: a reader shows a value it does not know as text. Unknown members are ignored. \
Errors are RFC 9457 problems with \`code\`, \`requestId\` and \`retryable\`. Every write needs an \`Idempotency-Key\`.`;

export const tags: Record<string, string> = {
  capabilities: 'What this backend can do, and within which limits.',
  catalogue: 'The products that packs belong to.',
  packs: 'Packs, their balance, renewal, refund and alerts.',
  deductions: 'The ledger: what packs were drawn on for.',
  'uncovered-usage': 'Usage that no pack took, and why.',
  exports: 'Files of any size.',
  usage: 'Metered usage by day.',
  'billing-modes': 'In which mode each product is charged.',
  plugins: 'What packs bring with them.',
  account: 'The account that pays.',
};

export const sharedParameters = {
  Id: { name: 'id', in: 'path', required: true, description: 'Identifier of the resource.', schema: { type: 'string' } },
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    required: true,
    description: 'Unique to one intent of the user. A repeated request with the same key and body is answered as the first was, and does nothing more.',
    schema: { type: 'string', minLength: 1, maxLength: 255 },
  },
  IfMatch: {
    name: 'If-Match',
    in: 'header',
    required: true,
    description: 'The `etag` of what the user saw. The write is refused when the resource has changed since.',
    schema: { type: 'string' },
  },
};

export const sharedHeaders = {
  ETag: { description: 'Version of the resource, for `If-Match`.', schema: { type: 'string' } },
  RetryAfter: { description: 'Seconds to wait before trying again.', schema: { type: 'integer', minimum: 0 } },
};

export const securitySchemes = {
  bearer: { type: 'http', scheme: 'bearer', description: 'The token that the page gives by `getToken`.' },
  cookie: { type: 'apiKey', in: 'cookie', name: 'session', description: 'A session cookie of the backend, of any name, sent when `credentials` asks for it.' },
};
