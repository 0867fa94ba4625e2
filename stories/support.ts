/** What stories share: one backend for each story, and the elements over it. */
import { html, type TemplateResult } from 'lit';
import { createBackend, createFetch, type FaultName, type WorldName } from '../mock-api/index.js';
import { createHttpSource } from '../src/api/http-source.js';
import type { PackSource } from '../src/api/pack-source.js';
import { define } from '../src/define.js';

define();

/** What a story can be told. */
export interface StoryArgs {
  readonly world: WorldName;
  readonly fault: FaultName | '';
  readonly product: string;
}

/** A source over a world of its own, with a fault if one is asked for. */
export function sourceFor({ world, fault }: Pick<StoryArgs, 'world' | 'fault'>): PackSource {
  const backend = createBackend({ world });
  if (fault) backend.faults.set([{ name: fault, delay: 86_400_000 }]);
  return createHttpSource({ endpoint: 'https://api.packmeter.example/v1', fetch: createFetch(backend), retry: { tries: 1 } });
}

/** A narrow place. */
export const phone = (content: TemplateResult): TemplateResult => html`<div class="phone">${content}</div>`;

const isTurned = () => document.documentElement.dir === 'rtl';

/** The keys that go on and back, the way the page is read. */
export const onwards = () => (isTurned() ? 'ArrowLeft' : 'ArrowRight');
export const backwards = () => (isTurned() ? 'ArrowRight' : 'ArrowLeft');
