/** A backend whose resources have one version for ever, so that nothing but the idempotency key keeps an order from being carried out twice. */
export function unguarded(backend: typeof fetch): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    if (request.headers.has('If-Match')) request.headers.set('If-Match', '*');
    const response = await backend(request);
    const headers = new Headers(response.headers);
    if (headers.has('ETag')) headers.set('ETag', '"same"');
    const text = (await response.text()).replaceAll(/"etag":"(?:[^"\\]|\\.)*"/g, String.raw`"etag":"\"same\""`);
    return new Response(text, { status: response.status, headers });
  };
}
