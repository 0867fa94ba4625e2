/** What the overview shows, in the page's address: fetched for a page that wants it there. */
import type { LitElement } from 'lit';
import { UrlState } from '../../controllers/url-state.js';
import { packFields, readPackFields } from '../../model/pack-url.js';
import type { OverviewDesk } from './desk.js';
import type { PackView } from './view-switch.js';

/** What stands in the address, and what is done with what it says. */
export interface AddressConfig {
  readonly key: () => string | null;
  readonly desk: OverviewDesk;
  /** False as long as it is not known what can be shown. */
  readonly known: () => boolean;
  readonly product: () => string | null;
  readonly view: () => PackView | null;
  readonly show: (view: PackView) => void;
  readonly choose: (product: string) => void;
}

export class PackAddress {
  /** The address has been read: before, nothing is to be asked for. */
  read = false;

  constructor(host: LitElement, { key, desk, known, product, view, show, choose }: AddressConfig) {
    new UrlState(host, {
      key,
      fields: () => (known() ? packFields(desk.filters, { product: product(), sort: desk.sort, view: view() }) : null),
      apply: (said) => {
        const fields = readPackFields(said);
        desk.begin(fields.filters, fields.sort);
        if (fields.view) show(fields.view);
        if (fields.product !== null) choose(fields.product);
        // What asks for the packs may have had its turn in this update.
        void host.updateComplete.then(() => {
          this.read = true;
          host.requestUpdate();
        });
      },
    });
  }
}
