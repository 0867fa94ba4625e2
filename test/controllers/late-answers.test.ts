/** A source that ignores its signal answers an earlier question after the later one: the later answer stays. */
import { expect } from '@open-wc/testing';
import { LitElement } from 'lit';
import { RemoteData } from '../../src/controllers/remote-data.js';

class Asker extends LitElement {
  question = 'first';
  readonly answers = new Map<string, { readonly give: (value: string) => void; readonly refuse: (cause: Error) => void }>();
  readonly data = new RemoteData<readonly [string], string>(this, {
    load: ([question]) => new Promise((give, refuse) => this.answers.set(question, { give, refuse })),
    args: () => [this.question] as const,
  });
}
customElements.define('late-answers-asker', Asker);

const turn = () => new Promise<void>((resolve) => setTimeout(resolve));

describe('a late answer', () => {
  for (const how of ['give', 'refuse'] as const) {
    it(how === 'give' ? 'is not taken' : 'is no error when it is a failure', async () => {
      const asker = new Asker();
      document.body.append(asker);
      await asker.updateComplete;
      await turn();
      asker.question = 'second';
      asker.requestUpdate();
      await asker.updateComplete;
      await turn();
      asker.answers.get('second')!.give('the second');
      await turn();
      if (how === 'give') asker.answers.get('first')!.give('the first');
      else asker.answers.get('first')!.refuse(new Error('gone'));
      await turn();
      expect(asker.data.value).to.equal('the second');
      expect(asker.data.error).to.equal(undefined);
      expect(asker.data.current).to.equal(true);
      asker.remove();
    });
  }
});
