/** The bytes of a file, as they come. */
import { ApiError } from './api-error.js';
import { within, type Limits } from './within.js';

/** The body of an answer, whose reader is told of every failure by an {@link ApiError}. Nothing is read ahead. */
export function fileStream(response: Response, limits: Limits): ReadableStream<Uint8Array> {
  // Where a file is due, a web page is somebody's log-in or error page.
  // Stryker disable next-line StringLiteral: without a type it is none, whatever stands for it
  if (/html/i.test(response.headers.get('content-type') ?? '')) {
    throw new ApiError('notJson', { status: response.status, url: limits.url });
  }
  const reader = (response.body ?? new Blob().stream()).getReader();
  return new ReadableStream<Uint8Array>(
    {
      async pull(sink) {
        try {
          const { done, value } = await within(limits, () => reader.read());
          if (done) sink.close();
          else sink.enqueue(value);
        } catch (error) {
          reader.cancel().catch(() => {});
          sink.error(error);
        }
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  );
}
